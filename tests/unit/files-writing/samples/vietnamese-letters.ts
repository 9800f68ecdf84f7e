const vowels = [...'aăâeêioôơuưy']
const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']
const lower = [...vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))), 'đ']

/** Every Vietnamese vowel with every tone, and đ, in both cases: 146 letters. */
export const vietnameseLetters = [...lower, ...lower.map((letter) => letter.toLocaleUpperCase('vi'))]
