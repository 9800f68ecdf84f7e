import type { Configuration } from 'electron-builder'

/** The package of the desktop app: what `npm run package` makes, by electron-builder. */
export const config: Configuration = {
  appId: 'vn.so-thu-nhan.app',
  productName: 'Sổ Thu Nhận',
  executableName: 'so-thu-nhan',
  directories: { output: 'out/package' },
  asar: true,
  // The database driver brings its binaries ready made, the same for Node and Electron.
  npmRebuild: false,
  files: [
    'dist/electron/**',
    'dist/renderer/**',
    'samples/danh-sach-tre-em.xlsx',
    'package.json',
    'LICENSE',
    // Of all packages only what could not be bundled.
    '!**/node_modules/**',
    'node_modules/better-sqlite3/package.json',
    'node_modules/better-sqlite3/lib/**',
    'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
    'node_modules/highs/package.json',
    'node_modules/highs/build/highs.{mjs,wasm}',
    'node_modules/highs/LICENSE*',
    'node_modules/piscina/package.json',
    'node_modules/piscina/dist/**/*.{js,mjs}',
    'node_modules/piscina/LICENSE*',
    'node_modules/@expo-google-fonts/tinos/package.json',
    'node_modules/@expo-google-fonts/tinos/**/*.ttf',
    'node_modules/@expo-google-fonts/tinos/LICENSE*',
  ],
  // A library is loaded by the system, which cannot look into the archive.
  asarUnpack: ['**/*.node'],
  electronLanguages: ['vi', 'en-US'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },
  win: {
    target: [
      { target: 'nsis', arch: ['x64'] },
      { target: 'portable', arch: ['x64'] },
    ],
  },
  // For one person, without administrator: offices rarely have one at hand.
  nsis: {
    oneClick: false,
    perMachine: false,
    allowElevation: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
    artifactName: 'so-thu-nhan-${version}-cai-dat.${ext}',
    shortcutName: 'Sổ Thu Nhận',
  },
  portable: { artifactName: 'so-thu-nhan-${version}-mang-di.${ext}' },
  linux: { target: ['tar.gz'], category: 'Office', artifactName: 'so-thu-nhan-${version}-linux.${ext}' },
}
