import { fileURLToPath } from 'node:url'
import { readFileSync } from 'node:fs'
import { read, utils } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode, detectEncoding, encode, encodingOfFont, fontIsCapitals } from '../../../src/base/legacy-fonts.ts'
import { isSyllable } from '../../../src/base/syllable.ts'
import { titleCaseName } from '../../../src/base/text.ts'
import { markedLetters } from '../../../src/base/vietnamese-letters.ts'
import { columnOfNames, vietnameseName } from './names.ts'

const latin1 = /^[\0-\xff]*$/
const oldEncodings = ['tcvn3', 'vni'] as const

describe('TCVN3 as seen in practice', () => {
  test.each([
    ['Quµng ThÞ Ng©n', 'Quàng Thị Ngân'],
    ['Danh s¸ch trÎ em ch\u00ada lµm c¨n c\u00adíc', 'Danh sách trẻ em chưa làm căn cước'],
    ['§Æng', 'Đặng'],
    ['Xin chµo tÊt c¶ mäi ng\u00adêi', 'Xin chào tất cả mọi người'],
    ['Hä vµ tªn', 'Họ và tên'],
    ['Tæ d©n phè Th¾ng Lîi 1', 'Tổ dân phố Thắng Lợi 1'],
    ['NGUYÔN THÞ ¸NH', 'NGUYễN THị áNH'],
    ['A¸NH', 'ÁNH'],
  ])('%s is %s', (typed, expected) => expect(decode(typed, 'tcvn3')).toBe(expected))
})

describe('VNI as seen in practice', () => {
  test.each([
    ['Nguyeãn Thò Höông', 'Nguyễn Thị Hương'],
    ['Öôùc', 'Ước'],
    ['Ñaëng Vaên Quyù', 'Đặng Văn Quý'],
    ['NGUYEÃN THÒ AÙNH', 'NGUYỄN THỊ ÁNH'],
    ['Aùnh', 'Ánh'],
    ['Hoï vaø teân', 'Họ và tên'],
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['Thuyû, Myõ, Thuïy, kyø, Lyù, Kyî', 'Thuỷ, Mỹ, Thụy, kỳ, Lý, Kyỵ'],
  ])('%s is %s', (typed, expected) => expect(decode(typed, 'vni')).toBe(expected))
})

describe('round trips', () => {
  test('there are 134 letters with marks', () => {
    expect(new Set(markedLetters).size).toBe(134)
  })

  test.each(oldEncodings)('every letter comes back from %s, alone and within a word', (encoding) => {
    for (const letter of markedLetters) {
      for (const text of [letter, `b${letter}n`, `B${letter} ${letter}ch`, `${letter}${letter}`]) {
        expect(encode(text, encoding)).toMatch(latin1)
        expect(decode(encode(text, encoding), encoding)).toBe(text)
      }
    }
  })

  test.each(oldEncodings)('every letter has its own code in %s', (encoding) => {
    expect(new Set(markedLetters.map((letter) => encode(letter, encoding))).size).toBe(134)
  })

  test('names come back from every encoding, also decomposed and in capitals', () => {
    fc.assert(
      fc.property(vietnameseName, fc.constantFrom('unicode', 'tcvn3', 'vni'), (name, encoding) => {
        expect(decode(encode(name.normalize('NFD'), encoding), encoding)).toBe(name)
        expect(decode(encode(name.toUpperCase(), encoding), encoding)).toBe(name.toUpperCase())
      }),
    )
    expect(decode('Đặng'.normalize('NFD'), 'unicode')).toBe('Đặng')
  })

  test('names typed in TCVN3, with the capitals left to the font, come back as names', () => {
    fc.assert(
      fc.property(vietnameseName, (name) => {
        expect(titleCaseName(decode(encode(name, 'tcvn3', 'by-font'), 'tcvn3'))).toBe(name)
        expect(decode(encode(name.toUpperCase(), 'tcvn3', 'by-font'), 'tcvn3').toUpperCase()).toBe(name.toUpperCase())
      }),
    )
  })

  test('Unicode text is left alone whatever it is decoded as', () => {
    for (const encoding of oldEncodings) {
      expect(decode('Tủa Chùa, ngày 18/07 – “đủ”', encoding)).toBe('Tủa Chùa, ngày 18/07 – “đủ”')
      expect(decode('Giang A Chu 2018', encoding)).toBe('Giang A Chu 2018')
    }
  })
})

describe('telling the encoding', () => {
  test.each(['unicode', 'tcvn3', 'vni'] as const)('of a column of names in %s', (encoding) => {
    fc.assert(
      fc.property(fc.array(vietnameseName, { minLength: 5, maxLength: 30 }), (names) => {
        fc.pre(names.filter((name) => /[^\0-\x7f]/.test(name)).length >= 4)
        expect(detectEncoding(names.map((name) => encode(name, encoding, 'by-font')))).toBe(encoding)
        expect(detectEncoding(names.map((name) => encode(name.toUpperCase(), encoding, 'by-font')))).toBe(encoding)
      }),
      { numRuns: 300 },
    )
  })

  test('Unicode names are never taken for anything else, one or many, composed or not', () => {
    fc.assert(
      fc.property(columnOfNames, (names) => {
        expect(detectEncoding(names)).toBe('unicode')
        expect(detectEncoding(names.map((name) => name.normalize('NFD')))).toBe('unicode')
      }),
    )
  })

  test.each([
    [['Hä vµ tªn'], 'tcvn3'],
    [['STT', 'Hä vµ tªn', 'Ngµy sinh', 'Giíi tÝnh'], 'tcvn3'],
    [['N÷', 'Nam', 'Nam'], 'tcvn3'],
    [['Ch\u00ada lµm'], 'tcvn3'],
    [['§Æng'], 'tcvn3'],
    [['Chang A NhÌ'], 'tcvn3'],
    [['Lß', 'Chã', 'Hå'], 'tcvn3'],
    [['STT', 'Hoï vaø teân', 'Ngaøy sinh', 'Giôùi tính'], 'vni'],
    [['Nöõ', 'Nam'], 'vni'],
    [['Aùnh'], 'vni'],
    [['Nguyeãn'], 'vni'],
  ] as const)('%j is %s', (texts, encoding) => expect(detectEncoding(texts)).toBe(encoding))

  test.each([
    [[]],
    [['', 'Giang A Chu', '0123', 'LIST OF CHILDREN']],
    [['Lê', 'Ngô', 'Trí']],
    [['Hà', 'Lò', 'Cà']],
    [['Hoà']],
    [['É', 'À', 'Ê', 'Ñ']],
    [['José Muñoz', 'René', 'Noël', 'São Paulo', 'Zoë', 'Chloé', 'François', 'Müller', 'Ibáñez', 'Peña']],
    [['50 m²', '100 °C', '§ 5', '© 2024', '½', 'a × b', 'µ']],
    [['Ðinh Trí', 'Ðào']],
    [['Ê Đê', 'Ê Ban', 'Y Blô', "H'Mông"]],
  ])('%j is Unicode', (texts) => expect(detectEncoding(texts)).toBe('unicode'))

  test('fonts decide only what the texts leave open', () => {
    expect(detectEncoding(['Lê'], ['.VnTime'])).toBe('tcvn3')
    expect(detectEncoding(['Trí'], ['VNI-Times'])).toBe('vni')
    expect(detectEncoding(['Lê'], ['Times New Roman'])).toBe('unicode')
    expect(detectEncoding(['Lê', 'Hà'], ['.VnTime', '.VnTime'])).toBe('unicode')
    expect(detectEncoding(['Đặng Thị Lê'], ['.VnTime'])).toBe('unicode')
    expect(detectEncoding(['Nguyeãn'], ['.VnTime', undefined])).toBe('vni')
    expect(detectEncoding(['Giang A Chu'], ['.VnTime'])).toBe('unicode')
  })

  test('a few Unicode cells do not hide a column of TCVN3, nor a few of TCVN3 a column of Unicode', () => {
    const old = ['Quµng ThÞ Ng©n', 'Ng« Anh Nam', 'Bïi DiÖu Tr©m', 'Hå H÷u §¹t']
    expect(detectEncoding([...old, 'Đặng Thị Ngân'])).toBe('tcvn3')
    expect(detectEncoding(['Quàng Thị Ngân', 'Ngô Anh Nam', 'Bùi Diệu Trâm', 'Hồ Hữu Đạt', 'Hå'])).toBe('unicode')
  })
})

describe('fonts', () => {
  test.each(['.VnTimeH', '.VnArialH', '.VnArial NarrowH', '.VNTIMEH'])('%s shows capitals', (font) =>
    expect(fontIsCapitals(font)).toBe(true),
  )
  test.each(['.VnTime', '.VnArial', 'VNI-Times', 'Arial', '', undefined])('%s does not', (font) =>
    expect(fontIsCapitals(font)).toBe(false),
  )
  test('announce their encoding', () => {
    expect(encodingOfFont('.VnTime')).toBe('tcvn3')
    expect(encodingOfFont('VNI-Times')).toBe('vni')
    expect(encodingOfFont('VNI Helve')).toBe('vni')
    expect(encodingOfFont('Times New Roman')).toBeUndefined()
    expect(encodingOfFont(undefined)).toBeUndefined()
  })
})

describe('syllables', () => {
  test.each([
    'Nguyễn',
    'ưa',
    'quý',
    'Quỳnh',
    'giếng',
    'gì',
    'già',
    'nghiêng',
    'uống',
    'yến',
    'khuỷu',
    'hoẵng',
    'A',
    'hoà',
    'hòa',
    'thuỷ',
    'thủy',
    'rượu',
    'tuổi',
    'thuở',
    'huệ',
    'giấy',
    'gìn',
  ])('%s is one', (word) => expect(isSyllable(word)).toBe(true))
  test.each(['', 'ng', 'hoứa', 'sỏch', 'ngươuy', 'Joséphine', 'màà', 'ạâ', 'đđ', 'Blô', 'leõ', 'hũan', 'maí', 'qúy'])(
    '%j is none',
    (word) => expect(isSyllable(word)).toBe(false),
  )
})

describe('the old list of the sample campaign', () => {
  const file = fileURLToPath(new URL('../../../samples/danh-sach-cu-tcvn3.xls', import.meta.url))
  const sheets = Object.values(read(readFileSync(file)).Sheets)
  const rows = sheets.flatMap((sheet) => utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true }))
  const texts = rows.flat().filter((cell) => typeof cell === 'string')

  test('is told as TCVN3, whole, by row of headings and by column', () => {
    const heading = rows.find((row) => row[0] === 'STT') ?? []
    expect(texts.length).toBeGreaterThan(1000)
    expect(detectEncoding(texts)).toBe('tcvn3')
    expect(detectEncoding(heading.map(String))).toBe('tcvn3')
    for (const column of [1, 3, 4, 5, 6, 7]) {
      expect(detectEncoding(rows.map((row) => String(row[column] ?? '')))).toBe('tcvn3')
    }
  })

  test('comes out in Vietnamese syllables only and goes back as it was', () => {
    for (const text of texts) {
      const decoded = decode(text, 'tcvn3')
      expect(encode(decoded, 'tcvn3', 'by-font')).toBe(text)
      for (const word of decoded.match(/\p{L}+/gu) ?? []) {
        if (/[^\0-\x7f]/.test(word)) expect([word, isSyllable(word)]).toEqual([word, true])
      }
    }
  })
})
