// Widths of bold Times in thousandths of the letter size; Tinos, Liberation Serif and Times New Roman share them.
const widths: readonly (readonly [number, string])[] = [
  [220, '|'],
  [250, ' ,.'],
  [278, "'/\\il"],
  [333, '!()-:;[]`fjt’'],
  [389, 'Is'],
  [394, '{}'],
  [444, 'cerz'],
  [500, '#$*0123456789?J_agovxy–“”'],
  [520, '~'],
  [554, 'ơ'],
  [556, 'Sbdhknpquđ"'],
  [570, '+<=>'],
  [600, 'ư'],
  [611, 'FP'],
  [667, 'BELTZ'],
  [722, 'ACDNRUVXYwĐ'],
  [778, 'GHKOQƠ'],
  [796, 'Ư'],
  [833, '&m'],
  [930, '@'],
  [944, 'M'],
  [1000, '%W—…'],
]
const widthOf = new Map(widths.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)))
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g
const millimetresPerPoint = 25.4 / 72

/** Width of one line of bold Times, in millimetres. Letters not in the table count as wide as a digit. */
export function boldTextWidth(text: string, points: number): number {
  const letters = text.normalize('NFD').replace(toneMarks, '').normalize('NFC')
  const thousandths = [...letters].reduce((sum, letter) => sum + letterWidth(letter), 0)
  return (thousandths / 1000) * points * millimetresPerPoint
}

/** Width of the widest of several lines of bold Times, in millimetres. */
export function widestBoldLine(lines: readonly string[], points: number): number {
  return Math.max(0, ...lines.map((line) => boldTextWidth(line, points)))
}

function letterWidth(letter: string): number {
  const plain = widthOf.get(letter) ?? widthOf.get(letter.normalize('NFD').charAt(0))
  return plain ?? 500
}
