import { CFB } from '@e965/xlsx'

/** The text of one part of a .docx or .xlsx file. */
export function zipText(file: Uint8Array, path: string): string {
  const entry = CFB.find(CFB.read(Buffer.from(file), { type: 'buffer' }), `/${path}`)
  if (!entry) throw new Error(`the file has no part ${path}`)
  return Buffer.from(entry.content).toString('utf8')
}
