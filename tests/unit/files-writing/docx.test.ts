import { expect, test } from 'vitest'
import { createDocumentWriter } from '../../../main/files/writing/document-writer.ts'
import { childrenList } from './samples/children-list.ts'
import { progressReport } from './samples/progress-report.ts'
import { zipText } from './samples/zip-text.ts'

const writer = createDocumentWriter()
const report = await writer.paper(progressReport(), 'docx')
const body = zipText(report, 'word/document.xml')

/** The properties and the text of each paragraph, in order. */
function paragraphs(xml: string): readonly { xml: string; text: string }[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => ({
    xml: paragraph,
    text: [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((piece) => piece[1]).join(''),
  }))
}

function paragraph(text: string): string {
  const found = paragraphs(body).find((one) => one.text === text)
  if (!found) throw new Error(`no paragraph "${text}"`)
  return found.xml
}

function count(pattern: RegExp, xml: string): number {
  return [...xml.matchAll(pattern)].length
}

test('A4 upright with margins 20, 20, 30, 20 mm and the number in the top margin', () => {
  expect(body).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
  expect(body).toMatch(/<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567"/)
})

test('pages are numbered in the middle of the header, but for the first page', () => {
  expect(body).toContain('<w:titlePg/>')
  const path = (kind: string) => {
    const id = new RegExp(`<w:headerReference[^>]*w:type="${kind}"[^>]*r:id="(\\w+)"`).exec(body)?.[1] ?? ''
    const part = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(zipText(report, 'word/_rels/document.xml.rels'))
    return zipText(report, `word/${part?.[1]}`)
  }
  expect(path('default')).toContain('PAGE')
  expect(path('default')).toContain('<w:jc w:val="center"/>')
  expect(path('default')).toContain('<w:sz w:val="26"/>')
  expect(path('first')).not.toContain('PAGE')
})

test('Times New Roman 14, justified, first line in by 1.27 cm, at least 6 points between paragraphs', () => {
  const styles = zipText(report, 'word/styles.xml')
  expect(styles).toMatch(
    /<w:docDefaults>.*w:ascii="Times New Roman".*<w:sz w:val="28"\/>.*w:after="120".*<\/w:docDefaults>/s,
  )
  const text = paragraph('Bảy ngày qua bình quân thu nhận 52 trẻ/ngày; để xong đúng hạn cần 114 trẻ/ngày.')
  expect(text).toContain('<w:ind w:firstLine="720"/>')
  expect(text).toContain('<w:jc w:val="both"/>')
})

test('the letterhead: who, Quốc hiệu, Tiêu ngữ, number and day, in the sizes of the decree', () => {
  expect(paragraph('UBND HUYỆN TỦA CHÙA')).not.toContain('<w:b/>')
  expect(paragraph('UBND HUYỆN TỦA CHÙA')).toContain('<w:sz w:val="26"/>')
  expect(paragraph('ỦY BAN NHÂN DÂN')).toMatch(/<w:b\/>.*<w:sz w:val="26"\/>/)
  expect(paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toMatch(/<w:b\/>.*<w:sz w:val="26"\/>/)
  expect(paragraph('Độc lập - Tự do - Hạnh phúc')).toMatch(/<w:b\/>.*<w:sz w:val="28"\/>/)
  expect(paragraph('Số:      /BC-UBND')).toContain('<w:sz w:val="26"/>')
  expect(paragraph('Tủa Chùa, ngày      tháng 7 năm 2024')).toContain('<w:i/>')
})

test('the line under Tiêu ngữ is as long as the text, those under issuer and trích yếu a third to a half', () => {
  const lines = [...body.matchAll(/<w:pBdr><w:top .*?<w:ind w:left="(\d+)" w:right="(\d+)"/g)].map((found) => {
    expect(found[1]).toBe(found[2])
    return Number(found[1])
  })
  const millimetres = (column: number, indent = 0) => column - (2 * indent * 25.4) / 1440
  const [issuer, motto, about] = lines
  expect(millimetres(62, issuer)).toBeCloseTo(0.4 * 47.3, 0)
  expect(millimetres(98, motto)).toBeCloseTo(60.5, 0)
  expect(millimetres(160, about)).toBeCloseTo(0.4 * 136, 0)
})

test('two heading rows repeat and no row is cut', () => {
  expect(count(/<w:tblHeader\/>/g, body)).toBe(2)
  expect(count(/<w:cantSplit\/>/g, body)).toBe(2 + 1 + 2 + 18)
  expect(count(/<w:gridSpan w:val="3"\/>/g, body)).toBe(2)
  expect(count(/<w:vMerge w:val="restart"\/>/g, body)).toBe(2)
})

test('headings of sections in capitals, sub-headings as given, both bold and kept with their text', () => {
  expect(paragraph('I. KẾT QUẢ THỰC HIỆN')).toContain('w:val="Heading1"')
  expect(paragraph('2. Kết quả thu nhận')).toContain('w:val="Heading2"')
  expect(zipText(report, 'word/styles.xml')).toMatch(/w:styleId="Heading1">.*?<w:keepNext\/>.*?<w:b\/>/s)
})

test('Nơi nhận 12 bold italic, its list 11 upright; the post and the name bold 14', () => {
  expect(paragraph('Nơi nhận:')).toMatch(/<w:b\/>.*<w:i\/>.*<w:sz w:val="24"\/>/)
  expect(paragraph('- Như trên;')).toContain('<w:sz w:val="22"/>')
  expect(paragraph('- Như trên;')).not.toMatch(/<w:[bi]\/>/)
  expect(paragraph('- Lưu: VT, CA.')).toContain('<w:jc w:val="left"/>')
  expect(paragraph('TM. ỦY BAN NHÂN DÂN')).toMatch(/<w:b\/>.*<w:sz w:val="28"\/>/)
  expect(paragraph('Giàng A Phềnh')).toMatch(/<w:b\/>.*<w:sz w:val="28"\/>/)
})

test('a working list has no letterhead and lies across', async () => {
  const xml = zipText(await writer.paper(childrenList(), 'docx'), 'word/document.xml')
  expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
  expect(xml).not.toContain('CỘNG HÒA')
  expect(paragraphs(xml)[0]?.text).toBe('DANH SÁCH TRẺ EM CHƯA LÀM CĂN CƯỚC')
  expect(count(/<w:tr>/g, xml)).toBe(156)
})

test('letters no XML may hold are left out, the rest is escaped, line ends are kept', async () => {
  const runs = [{ text: 'a\u0000\u001fb <w:p> & "c"\r\nd\ud800' }]
  const paper = { ...childrenList(1), blocks: [{ kind: 'paragraph' as const, runs }] }
  const xml = zipText(await writer.paper(paper, 'docx'), 'word/document.xml')
  expect(xml).toContain('>ab &lt;w:p&gt; &amp; &quot;c&quot;</w:t>')
  expect(xml).toMatch(/<w:br\/><w:t[^>]*>d\ufffd</)
})
