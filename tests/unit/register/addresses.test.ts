import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressesHolding, asAddresses } from '../../../src/register/addresses.ts'
import { fold } from '../../../src/base/text.ts'
import { searchWords } from '../../../src/register/search-words.ts'

const part = fc.constantFrom('Số', '1', '12', '121', 'Bản', 'Bó', 'Bo', 'Nà Bó', 'Đội', 'Ten')
const address = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
const typed = fc.array(fc.constantFrom('b', 'bo', 'bó', 'so', '1', '12', 'na', 'doi', 'x'), {
  minLength: 1,
  maxLength: 3,
})

test('addresses are found in one text as they are one by one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(address, { maxLength: 20 }), typed, (written, words) => {
      const wanted = searchWords(words.join(' ')).words
      const holds = (text: string) =>
        wanted.every(({ forms }) => forms.some((form) => ` ${fold(text)}`.includes(` ${form}`)))
      const found = addressesHolding(asAddresses(1, written), wanted)
      expect(found.toSorted()).toEqual(written.filter(holds).toSorted())
    }),
  )
})
