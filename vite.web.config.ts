import { defineConfig } from 'vite'
import { external, packages } from './vite.node.ts'

/** What `npm start` runs where the product opens in a browser: the host, the reading process and the threads. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: [...packages] },
  build: {
    ssr: true,
    outDir: 'dist/web',
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: {
        open: 'main/web/open.ts',
        reader: 'main/host/file-reader.ts',
        'solver-thread': 'main/host/solver/thread.ts',
        'book-thread': 'main/files/writing/xlsx/thread.ts',
        'check-thread': 'main/host/checking/thread.ts',
      },
      external: [...external],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
