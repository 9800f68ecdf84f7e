import { readXlsx } from 'hucre/xlsx'
import { type Look, toldFont, toldFormat } from './raw-book.ts'
import { storedZip } from './zip.ts'

/**
 * Number format and font of each style number in use. The parser resolves styles cell by cell, which doubles the
 * time of a large sheet; so it is shown a sheet of one cell a style, and the real sheets are read without styles.
 * @param styles the part xl/styles.xml
 */
export async function resolveStyles(styles: Uint8Array, used: ReadonlySet<number>): Promise<Map<number, Look>> {
  const numbers = [...used]
  const cells = numbers.map(
    (style, row) => `<row r="${row + 1}"><c r="A${row + 1}" s="${style}" t="str"><v>x</v></c></row>`,
  )
  const book = await readXlsx(
    storedZip(
      new Map([
        ['[Content_Types].xml', text('<Types/>')],
        ['_rels/.rels', text(relations([['rId1', 'officeDocument', 'workbook.xml']]))],
        ['workbook.xml', text('<workbook><sheets><sheet name="styles" sheetId="1" r:id="rId1"/></sheets></workbook>')],
        [
          '_rels/workbook.xml.rels',
          text(
            relations([
              ['rId1', 'worksheet', 'sheet.xml'],
              ['rId2', 'styles', 'styles.xml'],
            ]),
          ),
        ],
        ['sheet.xml', text(`<worksheet><sheetData>${cells.join('')}</sheetData></worksheet>`)],
        ['styles.xml', styles],
      ]),
    ),
    { readStyles: true },
  )
  const standard = book.defaultFont?.name
  const looks = new Map<number, Look>()
  for (const [row, style] of numbers.entries()) {
    const resolved = book.sheets[0]?.cells?.get(`${row},0`)?.style
    const format = toldFormat(resolved?.numFmt)
    const font = toldFont(resolved?.font?.name ?? standard, standard)
    looks.set(style, { ...(format !== undefined && { format }), ...(font !== undefined && { font }) })
  }
  return looks
}

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const one = list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${base}/${type}" Target="${target}"/>`)
  return `<Relationships>${one.join('')}</Relationships>`
}

function text(xml: string): Uint8Array {
  return Buffer.from(xml, 'utf8')
}
