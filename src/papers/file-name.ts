import { fold } from '../base/text.ts'

/** Small letters, digits and dashes, which every file system takes, at most 60: "Bản Bó" → "ban-bo". */
export function plainWords(name: string): string {
  const words = fold(name).replace(/[^a-z0-9]+/g, '-')
  return words.slice(0, 60).replace(/^-+|-+$/g, '') || 'khong-ten'
}
