import { vowelRows } from './vietnamese-letters.ts'

// The codes as they arrive: read as Latin-1 / CP1252 characters. Each row stands for the row of `vowelRows`
// (a ă â e ê i o ô ơ u ư y, each in the tones none huyền hỏi ngã sắc nặng).

/** TCVN 5712:1993 VN3 (".Vn…" fonts), one character a letter; \u00ad, the invisible soft hyphen, is ư. */
const tcvn3Rows = [
  'aµ¶·¸¹',
  '¨»¼½¾Æ',
  '©ÇÈÉÊË',
  'eÌÎÏÐÑ',
  'ªÒÓÔÕÖ',
  'i×ØÜÝÞ',
  'oßáâãä',
  '«åæçèé',
  '¬êëìíî',
  'uïñòóô',
  '\u00adõö÷øù',
  'yúûüýþ',
]

/** Capitals that have a code of their own in TCVN3; capitals with a tone have none. */
const tcvn3Capitals = [
  ['Ă', '¡'],
  ['Â', '¢'],
  ['Ê', '£'],
  ['Ô', '¤'],
  ['Ơ', '¥'],
  ['Ư', '¦'],
  ['Đ', '§'],
] as const

/** VNI ("VNI-…" fonts): a letter, or a letter and a mark, for each place of the row; capitals are the same in capitals. */
const vniRows = [
  'a aø aû aõ aù aï',
  'aê aè aú aü aé aë',
  'aâ aà aå aã aá aä',
  'e eø eû eõ eù eï',
  'eâ eà eå eã eá eä',
  'i ì æ ó í ò',
  'o oø oû oõ où oï',
  'oâ oà oå oã oá oä',
  'ô ôø ôû ôõ ôù ôï',
  'u uø uû uõ uù uï',
  'ö öø öû öõ öù öï',
  'y yø yû yõ yù î',
]

/** TCVN3 by letter: the small letters, and the capitals without a tone. */
export const tcvn3Codes: ReadonlyMap<string, string> = new Map([
  ...pairRows(tcvn3Rows.map((row) => [...row])),
  ['đ', '®'] as const,
  ...tcvn3Capitals,
])

/** VNI by letter, all 134. */
export const vniCodes: ReadonlyMap<string, string> = new Map(
  [...pairRows(vniRows.map((row) => row.split(' '))), ['đ', 'ñ'] as const].flatMap(([letter, code]) => [
    [letter, code],
    [letter.toUpperCase(), code.toUpperCase()],
  ]),
)

function pairRows(codeRows: readonly (readonly string[])[]): (readonly [string, string])[] {
  return vowelRows.flatMap((row, at) =>
    [...row].flatMap((letter, tone) => {
      const code = codeRows[at]?.[tone]
      return code === undefined || letter <= '\u007f' ? [] : [[letter, code] as const]
    }),
  )
}
