import { expect, test } from 'vitest'
import { Day } from '../../../src/base/day.ts'
import { namesLink, readLink, termLink } from '../../../src/reports/links.ts'

test('a link says again what it was made of', () => {
  const filter = { village: 'a&b=c %', group: 'under6', counted: true, standing: 'left', crossing: 'six-30' } as const
  expect(readLink(namesLink(filter))).toEqual({ opens: 'names', filter })
  const term = { from: Day.parse('2024-07-11'), to: Day.parse('2024-07-18'), term: 'done' }
  expect(readLink(termLink(term))).toEqual({ opens: 'change', term })
  expect(readLink('villages')).toEqual({ opens: 'villages' })
  expect(readLink('pace')).toEqual({ opens: 'pace' })
})

test('what is none of ours opens nothing', () => {
  for (const text of [
    '',
    'names?group=old',
    'names?standing=%zz',
    'change?term=done',
    'javascript:alert(1)',
    '//example.org',
  ])
    expect(readLink(text)).toBeUndefined()
})
