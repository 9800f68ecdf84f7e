import { expect, test } from 'vitest'
import { allPassed, resultLine } from '../../tools/suite.ts'
import { shownNumber, shownPercent, textTable } from '../../tools/table.ts'

test('the result of the tests is one line, and nothing run is no success', () => {
  expect(resultLine({ passed: 12, failed: 0 })).toBe('12 passed, 0 failed')
  expect(resultLine({ passed: 12, failed: 3 })).toBe('12 passed, 3 failed')
  expect(resultLine({ passed: 0, failed: 0 })).toBe('0 passed, 1 failed')
  expect(allPassed({ passed: 12, failed: 0 })).toBe(true)
  expect(allPassed({ passed: 12, failed: 1 })).toBe(false)
  expect(allPassed({ passed: 0, failed: 0 })).toBe(false)
})

test('a table in the terminal stands in columns, marks and all', () => {
  const table = textTable(
    [
      { head: 'Thôn', align: 'left' },
      { head: 'Chưa làm', align: 'right' },
    ],
    [
      ['Bản Bó'.normalize('NFD'), shownNumber(1032)],
      ['Tổ dân phố Thắng Lợi 1', '7'],
    ],
  )
  const widths = table.split('\n').map((line) => line.length)
  expect(new Set(widths).size).toBe(1)
  expect(table).toContain('1.032')
})

test('numbers are written as the office writes them', () => {
  expect([0, 999, 1000, 1_234_567].map(shownNumber)).toEqual(['0', '999', '1.000', '1.234.567'])
  expect([36.8, 100, null].map(shownPercent)).toEqual(['36,8%', '100,0%', '—'])
})
