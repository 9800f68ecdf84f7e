import { cleanText } from '../../base/text.ts'

/** What a cell headed "bố/mẹ" says: father and mother where it tells them apart, else a guardian of unknown kind. */
export interface ParentsReading {
  father: string | null
  mother: string | null
  guardian: string | null
  /** A second name that could not be told apart. */
  other: string | null
}

const nobody: ParentsReading = { father: null, mother: null, guardian: null, other: null }

const fatherLabel = /(?:^|[;,/\s])(?:bố|cha|ba|bo)\s*:\s*([^;:,/]+?)(?=$|[;,/]|\s+(?:mẹ|má|me)\s*:)/iu
const motherLabel = /(?:^|[;,/\s])(?:mẹ|má|me)\s*:\s*([^;:,/]+?)(?=$|[;,/]|\s+(?:bố|cha|ba|bo)\s*:)/iu

/**
 * Reads one cell with one or two names. "Bố: Quàng Văn Pâng; mẹ: Cầm Thị Thủy" and two names of which one alone has the
 * middle name Thị are father and mother; of two others the first is the guardian.
 */
export function readParents(text: string): ParentsReading {
  if (text === '') return nobody
  const father = fatherLabel.exec(text)?.[1]?.trim() || null
  const mother = motherLabel.exec(text)?.[1]?.trim() || null
  if (father !== null || mother !== null) return { ...nobody, father, mother }
  const [first, second, third] = text.split(/\s*[;,/\n]\s*|\s+[-–&+]\s+|\s+và\s+/u).filter((part) => part !== '')
  if (first === undefined) return nobody
  if (second === undefined || third !== undefined) return { ...nobody, guardian: cleanText(text) }
  const isWoman = (name: string): boolean => /\sthị\s/i.test(name)
  if (isWoman(second) && !isWoman(first)) return { ...nobody, father: first, mother: second }
  if (isWoman(first) && !isWoman(second)) return { ...nobody, father: second, mother: first }
  return { ...nobody, guardian: first, other: second }
}
