import type { ReadingLimits } from './limits.ts'
import { Refusal } from './refusal.ts'
import { listZip, unzip } from './zip.ts'

/** The parts of an .xlsx that hold sheets, unpacked and checked. */
export interface XlsxPackage {
  /** Everything a parser needs except styles, by part name. */
  parts: Map<string, Buffer>
  /** Paths of the worksheets in the order of their tabs; charts and macro sheets are left out. */
  worksheets: { path: string; tab: number }[]
  styles: Buffer | undefined
  /** The part with the texts that cells share. */
  sharedText: string | undefined
}

/**
 * Unpacks only the parts that matter, all of them together at most `limits.unpackedBytes`.
 * @throws {Refusal} when the zip is not a workbook, is damaged, too large, or holds no worksheet.
 */
export function openPackage(file: Buffer, limits: ReadingLimits): XlsxPackage {
  const entries = listZip(file)
  if (!entries.has('[Content_Types].xml')) {
    throw new Refusal('not-a-spreadsheet', { found: entries.has('mimetype') ? 'opendocument' : 'zip' })
  }
  let room = limits.unpackedBytes
  const parts = new Map<string, Buffer>()
  function take(path: string): Buffer {
    const entry = entries.get(path)
    if (entry === undefined) throw new Refusal('broken', { part: path })
    const bytes = toUtf8(unzip(file, entry, room))
    room -= bytes.length
    // A document type is forbidden in a workbook and serves only to blow entities up.
    if (bytes.includes('<!DOCTYPE') || bytes.includes('<!ENTITY')) throw new Refusal('broken', { part: path })
    parts.set(path, bytes)
    return bytes
  }

  take('[Content_Types].xml')
  const main = relations(take('_rels/.rels').toString('utf8'), '').find((one) => one.type === 'officeDocument')
  const kind = main === undefined ? 'zip' : otherKind(main.path)
  if (main === undefined || kind !== undefined) throw new Refusal('not-a-spreadsheet', { found: kind ?? 'zip' })
  const workbook = take(main.path).toString('utf8')
  const folder = main.path.slice(0, main.path.lastIndexOf('/') + 1)
  const relationsPath = `${folder}_rels/${main.path.slice(folder.length)}.rels`
  const related = relations(take(relationsPath).toString('utf8'), folder)

  const shared = related.find((one) => one.type === 'sharedStrings')
  const sharedText = shared !== undefined && entries.has(shared.path) ? shared.path : undefined
  if (sharedText !== undefined) take(sharedText)
  const styled = related.find((one) => one.type === 'styles')
  const styles = styled !== undefined && entries.has(styled.path) ? take(styled.path) : undefined
  if (styled !== undefined) parts.delete(styled.path)

  const worksheets: XlsxPackage['worksheets'] = []
  for (const [tab, id] of tabs(workbook).entries()) {
    const relation = related.find((one) => one.id === id)
    if (relation?.type !== 'worksheet') continue
    const xml = parts.has(relation.path) ? undefined : take(relation.path)
    if (xml !== undefined && !endsAsWorksheet(xml)) throw new Refusal('broken', { part: relation.path })
    worksheets.push({ path: relation.path, tab })
  }
  if (worksheets.length === 0) throw new Refusal('broken', { sheets: 0 })
  return { parts, worksheets, styles, sharedText }
}

function otherKind(path: string): string | undefined {
  if (path.startsWith('word/')) return 'docx'
  if (path.startsWith('ppt/')) return 'pptx'
  return path.endsWith('.bin') ? 'xlsb' : undefined
}

/** Relation ids of the tabs, in order. A tab without a name or id is none, as for the parser behind. */
function tabs(workbook: string): string[] {
  const ids: string[] = []
  for (const [tag] of workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    const id = /\s\w+:id\s*=\s*["']([^"']+)["']/i.exec(tag)?.[1]
    if (id !== undefined && attribute(tag, 'name') !== undefined) ids.push(id)
  }
  return ids
}

function relations(xml: string, folder: string): { id: string; type: string; path: string }[] {
  const found: { id: string; type: string; path: string }[] = []
  for (const [tag] of xml.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const target = attribute(tag, 'Target')
    if (target === undefined) continue
    const type = attribute(tag, 'Type') ?? ''
    found.push({
      id: attribute(tag, 'Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      path: resolve(folder, target),
    })
  }
  return found
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']+)["']`).exec(tag)?.[1]?.replaceAll('&amp;', '&')
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/** A sheet that was cut off would otherwise be read as a shorter sheet. */
function endsAsWorksheet(xml: Buffer): boolean {
  return /<\/(?:\w+:)?worksheet\s*>\s*(?:<!--[^]*?-->\s*)*$/.test(
    xml.toString('latin1', Math.max(0, xml.length - 2000)),
  )
}

function toUtf8(bytes: Buffer): Buffer {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return Buffer.from(new TextDecoder('utf-16le').decode(bytes))
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return Buffer.from(new TextDecoder('utf-16be').decode(bytes))
  return bytes
}
