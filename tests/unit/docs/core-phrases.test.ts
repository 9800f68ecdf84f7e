import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inEnglish } from '../../../renderer/i18n/core-words.ts'

// The phrase book of the window against the phrases that the core's own code holds: a new one that nobody put into English
// is found here.

const vietnamese = /[ăâđêôơưà-ỹ]/i

/** Told by a code of their own, which the window words in either language, or papers, files and names that stay Vietnamese. */
const toldOtherwise =
  /[/-](contract|refusals|sentences|rows-to-mend|since-file|field-words|example|read-row|config|holidays|calendar-text)\.ts$/
/** Pieces that the code puts together; the whole phrase is in the book. */
const pieces = new Set([
  'mã hồ sơ ',
  'giấy hẹn số ',
  'tại ',
  'theo lời ',
  'người đại diện',
  'Bố',
  'Mẹ',
  'Người đại diện',
  'Bố/mẹ',
  'dòng ${place.row}',
  "Số điện thoại ${phone}${name === '' ? '' : ",
  '} không đúng dạng số ở Việt Nam.',
  'đã ra khỏi sổ',
])
/** Messages of refusals: the window words them by their code. */
const refusals =
  /^(Không có (lần ghi|thôn, bản, tổ dân phố|loại vướng mắc) này\.|Ngày này chưa tới\.|“Chưa có nhu cầu” phải do .*|Đã có người sửa sau khi bạn mở\..*|Chưa ghi được, vì trái quy tắc.*|Mục này không còn trong sổ\.|Buổi này đã qua.*|Không còn chỗ.*)$/
/** Names of places as an office writes them. */
const names = new Set(['${kind} cũ ${rest}', 'xã', 'phường', 'thị trấn'])

test('every phrase the core tells is in the phrase book', () => {
  const files = globSync('src/{matching,register,lists,sessions}/*.ts').filter((file) => !toldOtherwise.test(file))
  expect(files.length).toBeGreaterThan(80)
  const phrases = files.flatMap((file) => phrasesOf(readFileSync(file, 'utf8')))
  expect(phrases.length).toBeGreaterThan(60)
  expect(phrases.filter((phrase) => !isInBook(phrase))).toEqual([])
})

test('a phrase that is not in the book is seen', () => {
  const [phrase = ''] = phrasesOf('const because = `cùng màu áo với ${name}`')
  expect(isInBook(phrase)).toBe(false)
})

/** Texts of the code that hold Vietnamese letters of their own. */
function phrasesOf(code: string): string[] {
  const bare = code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
  return [...bare.matchAll(/'([^'\n]*)'|`([^`]*)`/g)]
    .map(([, plain, template]) => plain ?? template ?? '')
    .filter((phrase) => vietnamese.test(filled(phrase, '')))
}

function isInBook(phrase: string): boolean {
  if (pieces.has(phrase) || names.has(phrase) || refusals.test(phrase)) return true
  return ['7', 'X', 'Nam', '01/01/2020'].some((value) => !vietnamese.test(inEnglish(filled(phrase, value))))
}

function filled(phrase: string, value: string): string {
  return phrase.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, value)
}

test('what a session breaks is told whole in English, names as they are', () => {
  expect(inEnglish('19/07/2024 09:00–10:00: Tổ 1 đã có buổi 07:30–09:30 tại Công an xã.')).toBe(
    '19/07/2024 09:00–10:00: Tổ 1 has a session 07:30–09:30 at Công an xã.',
  )
  expect(inEnglish('Không có điểm thu nhận nào nhận trẻ chưa rõ thôn, bản: 3 trẻ.')).toBe(
    'No place serves children whose village is not known: 3 children.',
  )
})
