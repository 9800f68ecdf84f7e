import { vowelParts } from './vietnamese-letters.ts'

const onset = /^(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x)?/

// Every rhyme of the language without its tone; the vowel letter is part of it.
const rhymes: ReadonlySet<string> = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
   e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
   i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
   o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt
   oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
   u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ uôc uôi uôm uôn uông uôt
   uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
   y yêm yên yêng yêt yêu`.split(/\s+/),
)

// After qu, whose u belongs to the onset, the rest of "uynh" and the like stands alone.
const afterQu: ReadonlySet<string> = new Set(['ych', 'yn', 'ynh', 'yp', 'yt', 'yu'])

/**
 * Whether a word can be one Vietnamese syllable: onset, rhyme, one tone at most and where the spelling puts it, and only
 * sắc or nặng before c, ch, p, t. Takes NFC in any case. Names of the highland peoples outside this pattern and loans
 * like "boong" are simply not evidence for anything.
 */
export function isSyllable(word: string): boolean {
  let tone = 0
  let toneAt = -1
  let plain = ''
  for (const letter of word.toLowerCase()) {
    const parts = vowelParts(letter)
    if (parts !== undefined && parts.tone > 0) {
      if (tone > 0) return false
      tone = parts.tone
      toneAt = plain.length
    }
    plain += parts?.vowel ?? letter
  }
  if (tone !== 4 && tone !== 5 && /(?:c|ch|p|t)$/.test(plain)) return false
  const start = onset.exec(plain)?.[0] ?? ''
  if (isRhyme(plain.slice(start.length), start) && carriesTone(plain, start.length, toneAt)) return true
  return start === 'gi' && rhymes.has(plain.slice(1)) && carriesTone(plain, 1, toneAt)
}

function isRhyme(rhyme: string, start: string): boolean {
  return rhymes.has(rhyme) || (start === 'qu' && afterQu.has(rhyme))
}

/** Whether the tone, if any, stands on the vowel that bears it; oa, oe and uy have two usages. */
function carriesTone(plain: string, from: number, toneAt: number): boolean {
  if (toneAt < 0) return true
  const vowels = /^[aăâeêioôơuưy]+/.exec(plain.slice(from))?.[0] ?? ''
  const at = toneAt - from
  if (from + vowels.length < plain.length) return at === vowels.length - 1
  if (vowels.length === 2 && /^(?:oa|oe|uy)$/.test(vowels)) return at >= 0
  return at === (/^(?:uê|uơ)$|.../.test(vowels) ? 1 : 0)
}
