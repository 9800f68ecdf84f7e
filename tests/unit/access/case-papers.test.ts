import { expect, test } from 'vitest'
import { type CasePapers, papersOfCases, signsOfCases, usualCasePapers } from '../../../src/access/case-papers.ts'

const mother = { relation: 'mother' }
const guardian = { relation: 'guardian' }

test('a family with a guardian alone is asked for nothing unless its situation says so, or the office asks all such', () => {
  // A householder or representative of a list stands as a guardian, and may well be the father.
  expect(papersOfCases(usualCasePapers, { guardians: [guardian], situations: null })).toEqual([])
  const orphan = { guardians: [guardian], situations: 'Mồ côi, ở với bà' }
  expect(papersOfCases(usualCasePapers, orphan)).toEqual(['giấy tờ về việc giám hộ'])
  const cases: CasePapers['cases'] = [{ of: 'guardian', signs: '', papers: 'giấy tờ về việc giám hộ' }]
  const asked = { cases, source: 'cách làm của đơn vị' }
  const of = (guardians: { relation: string }[]) => papersOfCases(asked, { guardians, situations: null })
  expect(of([guardian])).toEqual(['giấy tờ về việc giám hộ'])
  expect(of([guardian, mother])).toEqual([])
  // Of unknown kind is not said to be a guardian.
  expect(of([{ relation: 'unknown' }])).toEqual([])
  expect(of([])).toEqual([])
})

test.each([
  ['bố là người nước ngoài', true],
  ['BO LA NGUOI NUOC NGOAI', true],
  ['Mẹ quốc tịch nước ngoài; ở với ông bà', true],
  // The child or a parent abroad is no foreigner.
  ['bố đang ở nước ngoài', false],
  ['hộ nghèo', false],
])('%s: a foreign parent is %s', (situations, isForeign) => {
  const papers = papersOfCases(usualCasePapers, { guardians: [mother], situations })
  expect(papers).toEqual(isForeign ? ['hộ chiếu hoặc giấy tờ cư trú của cha, mẹ là người nước ngoài'] : [])
})

test('papers that two cases ask for are asked once, and a sign of nothing meets nobody', () => {
  const cases: CasePapers['cases'] = [
    { of: 'situation', signs: 'mồ côi; , ', papers: 'quyết định giao giám hộ' },
    { of: 'situation', signs: 'bị bỏ rơi', papers: 'quyết định giao giám hộ' },
  ]
  const asked = { cases, source: 'cách làm của đơn vị' }
  const family = { guardians: [], situations: 'mồ côi, bị bỏ rơi, hộ nghèo' }
  expect(papersOfCases(asked, family)).toEqual(['quyết định giao giám hộ'])
  expect(papersOfCases(asked, { ...family, situations: 'hộ nghèo' })).toEqual([])
  // What travels of a situation is what papers are asked for, and no more.
  expect(signsOfCases(asked, family)).toBe('mồ côi, bị bỏ rơi')
  expect(signsOfCases(asked, { situations: 'hộ nghèo' })).toBeNull()
  expect(signsOfCases(asked, { situations: null })).toBeNull()
})
