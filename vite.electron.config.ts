import { defineConfig } from 'vite'
import { external, packages } from './vite.node.ts'

/** What the built desktop shell is: `--mode processes` for those that run on Node, `--mode preload` for the sandbox. */
export default defineConfig(({ mode }) => {
  const preload = mode === 'preload'
  return {
    publicDir: false,
    ssr: { noExternal: true, external: [...packages] },
    build: {
      ssr: true,
      outDir: 'dist/electron',
      emptyOutDir: !preload,
      // The Node inside Electron 45.
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: preload
          ? { preload: 'main/electron/preload.ts' }
          : {
              main: 'main/electron/main.ts',
              'host-process': 'main/electron/host-process.ts',
              reader: 'main/electron/reader.ts',
              'solver-thread': 'main/electron/solver-thread.ts',
              'book-thread': 'main/electron/book-thread.ts',
              'check-thread': 'main/electron/check-thread.ts',
            },
        external: [...external],
        output: preload
          ? { format: 'cjs', entryFileNames: '[name].cjs' }
          : { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  }
})
