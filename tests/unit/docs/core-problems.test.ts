import { expect, test } from 'vitest'
import { fullSentence } from '../../../renderer/i18n/en/core-problems.ts'
import { day } from '../register/client.ts'
import { sentences as ofCells } from '../../../src/lists/reading/sentences.ts'
import { sentences as ofRows } from '../../../src/lists/sentences.ts'

/** Stored sentences that say more than code, cell and value, each with what must stand in the English too. */
const told: readonly (readonly [string, readonly string[]])[] = [
  [ofRows.dateInFuture('C7', day('2024-07-01')), ['C7', '01/07/2024']],
  [ofRows.overAge('C7', day('2024-07-01')), ['C7', '01/07/2024']],
  [ofRows.duplicateInFile('Bản Bó', 12), ['row 12', 'Bản Bó']],
  [ofRows.possibleDuplicate('cùng tên'), ['CÙNG TÊN']],
  [ofRows.alikeOtherNumber('Lò Thị Ánh'), ['Lò Thị Ánh', 'ID number']],
  [ofCells.idZeroRestored('D3', '011•••••9838'), ['D3', '011•••••9838']],
  [ofCells.idMismatchSex('D3', 'male'), ['D3', 'boy']],
  [ofCells.idMismatchSex('D3', 'female'), ['D3', 'girl']],
  [ofCells.idMismatchYear('D3', '2018'), ['D3', '2018']],
  [ofCells.phoneZeroRestored('F9', '036•••0508'), ['F9', '036•••0508']],
  [ofCells.nameCellError('B4', '#REF!'), ['B4', '#REF!']],
]

test('what a stored sentence says beyond its code is said in English too', () => {
  for (const [message, parts] of told) {
    const english = fullSentence(message, (words) => words.toUpperCase())
    expect(english, message).toBeDefined()
    for (const part of parts) expect(english).toContain(part)
  }
  expect(fullSentence('một câu khác', (words) => words)).toBeUndefined()
})
