import type { Progress } from '../../src/base/paging.ts'

/** Where progress is shown: stderr, when a person looks at it. */
export interface Terminal {
  isTTY?: boolean
  write(text: string): unknown
}

/** One line that is written over as work goes on; nothing at all where nobody looks. */
export function progressLine(terminal: Terminal): { show(progress: Progress): void; clear(): void } {
  let shown = false
  return {
    show({ phase, done, total }) {
      if (terminal.isTTY !== true) return
      const far = total === null ? String(done) : `${done}/${total}`
      terminal.write(`\r\u001b[K${phase}: ${far}`)
      shown = true
    },
    clear() {
      if (shown) terminal.write('\r\u001b[K')
      shown = false
    },
  }
}
