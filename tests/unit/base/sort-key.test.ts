import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sortKey } from '../../../src/base/sort-key.ts'
import { splitName } from '../../../src/base/text.ts'
import { markedLetters } from '../../../src/base/vietnamese-letters.ts'
import { vietnameseName } from './names.ts'

const accents = new Intl.Collator('vi', { sensitivity: 'accent' })
const cases = new Intl.Collator('vi')
const order = ['given', 'middle', 'family'] as const

/** The order the office expects, told by ICU: given name, middle, family; capitals only when all else is equal. */
function byCollator(a: string, b: string): number {
  for (const collator of [accents, cases]) {
    for (const part of order) {
      const compared = collator.compare(splitName(a)[part], splitName(b)[part])
      if (compared !== 0) return Math.sign(compared)
    }
  }
  return 0
}

function byKey(a: string, b: string): number {
  return Math.sign(Buffer.compare(Buffer.from(sortKey(a)), Buffer.from(sortKey(b))))
}

const letter = fc.constantFrom(...markedLetters, ...'abcdefghijklmnopqrstuvwxyzABDEIOUY', ...markedLetters)
const inventedWord = fc.string({ unit: letter, minLength: 1, maxLength: 4 })
const inventedName = fc.array(inventedWord, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))

describe('rule 26: the order of names', () => {
  test('is the order of ICU on real names', () => {
    fc.assert(
      fc.property(vietnameseName, vietnameseName, (a, b) => {
        expect(byKey(a, b)).toBe(byCollator(a, b))
      }),
      { numRuns: 5000 },
    )
  })

  test('is the order of ICU on invented words of every letter', () => {
    fc.assert(
      fc.property(inventedName, inventedName, (a, b) => {
        expect([a, b, byKey(a, b)]).toEqual([a, b, byCollator(a, b)])
      }),
      { numRuns: 5000 },
    )
  })

  test('is the order of ICU on words that differ in marks only', () => {
    const twin = fc.constantFrom('aàảãáạăằẳẵắặâầẩẫấậ', 'oòỏõóọôồổỗốộơờởỡớợ', 'uùủũúụưừửữứự', 'dđ', 'nN')
    const word = twin.chain((row) => fc.string({ unit: fc.constantFrom(...row), minLength: 2, maxLength: 3 }))
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect([a, b, byKey(a, b)]).toEqual([a, b, byCollator(a, b)])
      }),
      { numRuns: 5000 },
    )
  })

  test.each([
    'An Anh Ăn Ân Bình Dương Đinh Hà Oanh Ôn Ơn Uyên Ưng Ý',
    'ma mà mả mã má mạ',
    "Mai Mai' Maia Màia",
    'Lò  Lò-A LòA',
  ])('%s', (line) => {
    const words = line.split(' ').filter((word) => word !== '')
    expect(words.toReversed().sort(byKey)).toEqual(words)
  })

  test('given name before middle before family, however long the words', () => {
    const names = ['Vàng A An', 'Giàng Thị An', 'Giàng A Anh', 'Vàng A Anh', 'Lò Ánh', 'Giàng A Ánh']
    expect(names.toReversed().sort(byKey)).toEqual(names)
  })

  test('capitals decide last of all', () => {
    const names = ['giàng a an', 'Giàng A An', 'GIÀNG A AN', 'Vàng A an']
    expect(names.toReversed().sort(byKey)).toEqual(names)
  })

  test('is plain ASCII for any text and blind to NFD, spaces and the kind of apostrophe', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(sortKey(text)).toMatch(/^[!-~]*$/)
      }),
    )
    expect(sortKey(' H’Mông  Ánh'.normalize('NFD'))).toBe(sortKey("H'Mông Ánh"))
  })

  test('a foreign mark stands behind the plain letter, a foreign letter behind z', () => {
    expect(['Núñez', 'Nunez', 'Zoe', 'Жан', 'Nunf'].sort(byKey)).toEqual(['Nunez', 'Núñez', 'Nunf', 'Zoe', 'Жан'])
  })
})
