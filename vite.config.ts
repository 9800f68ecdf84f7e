import { existsSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const postgresSetup = 'tests/support/postgres-setup.ts'
/** Test files of a project come one after another in the same two processes: what they import is read once, not per file. */
const oneProcess = { isolate: false } as const

/** `vite build` makes the renderer; `vitest` runs the projects below, each by `--project NAME`. */
export default defineConfig({
  root: process.env.VITEST ? '.' : 'renderer',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // Chromium 109 is the last one that runs on the oldest Windows still met in offices.
    target: ['chrome109', 'firefox115', 'safari16.4'],
    // Every font and picture is a file of its own: the page's policy allows no data: fonts.
    assetsInlineLimit: 0,
    // All files are near: what the first screen needs is one file, so are the styles, and a screen asks for its parts as it
    // meets them. Sixty small files, and announcing each in the page beforehand, held up the first press of a slow PC.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } } },
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, parts, { hostType }) => (hostType === 'html' ? parts : []),
    },
    cssCodeSplit: false,
    chunkSizeWarningLimit: 1500,
  },
  test: {
    reporters: ['default'],
    // Of itself it leaves one core idle, which of two is half.
    maxWorkers: '100%',
    setupFiles: ['tests/support/property-seed.ts', 'tests/support/each-file.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          ...oneProcess,
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/architecture/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'storage',
          ...oneProcess,
          include: ['tests/storage/**/*.test.ts'],
          globalSetup: existsSync(postgresSetup) ? [postgresSetup] : [],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'transports',
          ...oneProcess,
          include: ['tests/transports/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'electron',
          include: ['tests/electron/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'cli',
          ...oneProcess,
          include: ['tests/cli/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      ...(process.env.BENCH
        ? [
            {
              extends: true as const,
              test: {
                name: 'bench',
                include: ['tests/bench/**/*.bench.ts'],
                testTimeout: 600_000,
                hookTimeout: 600_000,
              },
            },
          ]
        : []),
    ],
  },
})
