/** To the process the core runs in. A page and a reader come with their port. */
export type ToHost =
  | { type: 'page' }
  | { type: 'reader'; id: number }
  | { type: 'reader-ended'; id: number; code: number | null }
  /** `pdf` is null when the paper could not be printed. */
  | { type: 'printed'; id: number; pdf: Uint8Array | null }
  | { type: 'close' }

/** From the process the core runs in: how it stands, and what only the main process can do for it. */
export type FromHost =
  | { type: 'ready'; dataFolder: string; hasFolder: boolean }
  | { type: 'refused'; sentence: string }
  | { type: 'print'; id: number; html: string }
  | { type: 'stop-printing'; id: number }
  | { type: 'read'; id: number; heapMegabytes: number }
  | { type: 'stop-reading'; id: number }
