import { builtinModules } from 'node:module'

/** Stay packages of their own beside what is bundled for Node: native code, font files, what starts threads. */
export const packages: readonly string[] = [
  'electron',
  'better-sqlite3',
  '@expo-google-fonts/tinos',
  'playwright-core',
  'pg-native',
  'highs',
  'piscina',
]

/** What rolldown leaves alone: those packages with everything inside them, and Node's own modules. */
export const external: readonly (string | RegExp)[] = [
  ...packages.map((name) => new RegExp(`^${name}(/|$)`)),
  ...builtinModules,
  /^node:/,
]
