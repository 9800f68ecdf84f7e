/** The tones in dictionary order: none, huyền, hỏi, ngã, sắc, nặng. A tone is its place in this order, 0 to 5. */
export const toneMarks = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] as const

/** The twelve vowels of the alphabet, each with its six tones in the order of `toneMarks`. */
export const vowelRows = [
  'aàảãáạ',
  'ăằẳẵắặ',
  'âầẩẫấậ',
  'eèẻẽéẹ',
  'êềểễếệ',
  'iìỉĩíị',
  'oòỏõóọ',
  'ôồổỗốộ',
  'ơờởỡớợ',
  'uùủũúụ',
  'ưừửữứự',
  'yỳỷỹýỵ',
] as const

/** The letters of the alphabet in order, with f, j, w and z where foreign words put them. */
export const alphabet = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'

export type VowelParts = { vowel: string; tone: number }

const partsOf: ReadonlyMap<string, VowelParts> = new Map(
  vowelRows.flatMap((row) => [...row].map((letter, tone) => [letter, { vowel: row.charAt(0), tone }] as const)),
)

const rowOf: ReadonlyMap<string, string> = new Map(vowelRows.map((row) => [row.charAt(0), row]))

/** The 134 letters with marks: 67 small ones followed by their capitals. */
export const markedLetters: readonly string[] = markedSmallAndCapital()

/** The vowel without its tone and the tone, of a small vowel letter in NFC; undefined for any other letter. */
export function vowelParts(letter: string): VowelParts | undefined {
  return partsOf.get(letter)
}

/** A small vowel with a tone (0 to 5); the letter itself when it is no vowel. */
export function withTone(vowel: string, tone: number): string {
  return rowOf.get(vowel)?.charAt(tone) ?? vowel
}

function markedSmallAndCapital(): string[] {
  const small = [...vowelRows.join(''), 'đ'].filter((letter) => letter > '\u007f')
  return [...small, ...small.map((letter) => letter.toUpperCase())]
}
