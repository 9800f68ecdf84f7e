import { cleanText } from './raw-book.ts'

/** What no plain list has among its texts: runs of several fonts, readings, comments, sections, escapes and odd line ends. */
const unusual = ['<r>', '<r ', '<rPh', '<!--', '<![CDATA[', '&#', '_x', '\r']

const texts = /<si>(?:<t(?: xml:space="preserve")?>([^<]*)<\/t>|<t(?: xml:space="preserve")?\/>)?<\/si>|<si\/>/y

/**
 * The shared texts of a workbook, where each is nothing but text; undefined where anything is not, and the library must
 * be asked.
 */
export function plainTexts(part: Buffer): (string | null)[] | undefined {
  const xml = part.toString('utf8')
  if (unusual.some((sign) => xml.includes(sign))) return undefined
  const begin = xml.indexOf('<si')
  const end = xml.lastIndexOf('</sst>')
  if (end === -1) return undefined
  const found: (string | null)[] = []
  texts.lastIndex = begin === -1 ? end : begin
  while (texts.lastIndex < end) {
    const at = texts.lastIndex
    const match = texts.exec(xml)
    if (match === null || texts.lastIndex === at) return undefined
    found.push(cleanText(named(match[1] ?? '')))
  }
  return found
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function named(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(lt|gt|amp|quot|apos);/g, (_whole, name: string) => entities[name] ?? '')
}
