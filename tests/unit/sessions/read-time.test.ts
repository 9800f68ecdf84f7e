import { expect, test } from 'vitest'
import { readTime } from '../../../renderer/sessions/read-time.ts'

test.each([
  ['7:30', '07:30'],
  ['07:30', '07:30'],
  ['7h30', '07:30'],
  ['7g', '07:00'],
  ['0730', '07:30'],
  ['730', '07:30'],
  ['13', '13:00'],
  [' 18.00 ', '18:00'],
])('%s is the time %s', (typed, time) => expect(readTime(typed)).toBe(time))

test.each(['', '24:00', '7:60', 'sáng', '7:3:0', '12345'])('“%s” is no time', (typed) =>
  expect(readTime(typed)).toBeNull(),
)
