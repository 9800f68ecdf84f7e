import * as fs from 'node:fs'

/** Waits until a file's content is on the disk. Not for a database this process has open: closing drops its locks. */
export function settleFile(file: string): void {
  settle(file, 'r+')
}

/** Waits until the names in a folder are on the disk. */
export function settleFolder(folder: string): void {
  if (process.platform !== 'win32') settle(folder, 'r') // there folders cannot be opened, and NTFS journals its entries
}

function settle(path: string, mode: 'r' | 'r+'): void {
  const handle = fs.openSync(path, mode)
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}
