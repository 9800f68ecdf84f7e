import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBorn } from '../../../src/base/born.ts'
import { likenessOf, type Side, sideFields } from '../../../src/lists/likeness.ts'
import { proposalFor, type Question, scoreOf } from '../../../src/lists/proposal.ts'
import { problemCodes } from '../../../src/lists/read-row.ts'

const blank: Side = {
  name: null,
  born: null,
  sex: null,
  citizenNumber: null,
  guardians: [],
  phones: [],
  village: null,
  address: null,
}
const anh: Side = {
  ...blank,
  name: 'Lò Thị Ánh',
  born: toBorn('2018-05-13') ?? null,
  sex: 'female',
  citizenNumber: '011318001234',
  guardians: ['Cầm Thị Thủy'],
  phones: ['0912345678'],
  village: 'Bản Bó',
}
const sides = fc.record<Side>({
  name: fc.constantFrom(null, 'Lò Thị Ánh', 'Lo Thi Anh', 'Lò Thị Oanh', 'Vừ A Dính'),
  born: fc.constantFrom(
    ...['2018-05-13', '2018-05', '2018', '2018-05-14', '2020-01-01'].map((text) => toBorn(text) ?? null),
    null,
  ),
  sex: fc.constantFrom('male', 'female', null),
  citizenNumber: fc.constantFrom('011318001234', '011318001235', '011319000000', null),
  guardians: fc.subarray(['Cầm Thị Thủy', 'Cầm Thị Thuý', 'Lò Văn Páo']),
  phones: fc.subarray(['0912345678', '0912345679']),
  village: fc.constantFrom('Bản Bó', 'Bó', 'Bản Ten', null),
  address: fc.constantFrom('Số 8', null),
})
const questionOf = (own: Side, others: readonly Side[], more: Partial<Question['sides'][number]> = {}): Question => ({
  code: 'possible-duplicate',
  sides: others.map((side, at) => ({
    id: String(at),
    likeness: likenessOf(own, side),
    taken: false,
    doneOnDay: false,
    ...more,
  })),
})

describe('how alike two sides are', () => {
  it.each([
    ['name', { name: 'Lo Thi Anh' }, 'near', 'marks-only'],
    ['name', { name: 'Lò Thị Oanh' }, 'near', 'one-word'],
    ['name', { name: 'Vừ A Dính' }, 'different', 'other'],
    ['born', { born: toBorn('2018') ?? null }, 'near', 'less-precise'],
    ['born', { born: toBorn('2018-06-13') ?? null }, 'near', 'one-part'],
    ['born', { born: null }, 'blank', 'said-by-one'],
    ['citizenNumber', { citizenNumber: '011318001235' }, 'near', 'one-digit'],
    ['guardians', { guardians: ['Lò Văn Páo', 'Cầm Thị Thủy'] }, 'equal', 'some-alike'],
    ['village', { village: 'Bản Ten' }, 'different', 'other'],
  ] as const)('%s of %o is %s: %s', (field, changed, likeness, because) => {
    expect(likenessOf(anh, { ...anh, ...changed })).toContainEqual({ field, likeness, because })
  })

  it('sees a day and a month that changed places', () => {
    const one = { ...anh, born: toBorn('2018-05-03') ?? null }
    const other = { ...anh, born: toBorn('2018-03-05') ?? null }
    expect(likenessOf(one, other)).toContainEqual({ field: 'born', likeness: 'near', because: 'day-and-month-swapped' })
  })

  it('is the same from both sides, and equal to itself', () => {
    fc.assert(
      fc.property(sides, sides, (one, other) => {
        const strip = (pair: ReturnType<typeof likenessOf>) => pair.map(({ field, likeness }) => [field, likeness])
        expect(strip(likenessOf(one, other))).toEqual(strip(likenessOf(other, one)))
        expect(likenessOf(one, one).every(({ likeness }) => likeness === 'equal' || likeness === 'blank')).toBe(true)
        expect(likenessOf(one, other).map(({ field }) => field)).toEqual([...sideFields])
      }),
    )
  })
})

describe('rule 23: what is proposed', () => {
  it('is the child, when one is clearly the likest and differs in nothing telling', () => {
    const slip = { ...anh, born: toBorn('2018-05-18') ?? null }
    expect(proposalFor(questionOf(slip, [anh, { ...blank, name: 'Lò Thị Ánh' }]))).toEqual({
      decision: { kind: 'same', id: '0' },
      because: 'clearly-the-child',
    })
  })

  it('is nothing, when two are as likely, when guardians differ, or when the child is spoken of already', () => {
    expect(proposalFor(questionOf(anh, [anh, anh]))).toBeNull()
    expect(proposalFor(questionOf(anh, [{ ...anh, guardians: ['Vàng Thị Mỷ'] }]))).toBeNull()
    expect(proposalFor(questionOf(anh, [anh], { taken: true }))).toBeNull()
  })

  it('is never a guess: the proposed child scores most by far and differs in nothing that tells two children apart', () => {
    fc.assert(
      fc.property(sides, fc.array(sides, { maxLength: 4 }), (own, others) => {
        const question = questionOf(own, others)
        const proposal = proposalFor(question)
        if (proposal === null) return
        if (proposal.decision.kind !== 'same') throw new Error('only a child is proposed here')
        const { id } = proposal.decision
        const chosen = question.sides.find((side) => side.id === id)
        const score = scoreOf(chosen?.likeness ?? [])
        expect(score).toBeGreaterThanOrEqual(7)
        for (const other of question.sides)
          if (other.id !== id) expect(score - scoreOf(other.likeness)).toBeGreaterThanOrEqual(3)
        const telling = ['name', 'born', 'sex', 'citizenNumber', 'guardians']
        const differing = chosen?.likeness.filter((one) => one.likeness === 'different').map(({ field }) => field)
        expect(differing?.filter((field) => telling.includes(field))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('is never that a child came back, nor anything for a row somebody changed meanwhile', () => {
    const known = questionOf(anh, [anh], { doneOnDay: true }).sides
    const open = problemCodes.filter(
      (code) => !['possible-duplicate', 'village-unknown', 'state-conflict', 'duplicate-in-file'].includes(code),
    )
    for (const code of open) expect(proposalFor({ code, sides: known })).toBeNull()
    expect(proposalFor({ code: 'state-conflict', sides: questionOf(anh, [anh]).sides })).toBeNull()
    expect(proposalFor({ code: 'village-unknown', sides: [...known, ...known] })).toBeNull()
  })

  it('leaves the second row of a file out only when it says nothing more', () => {
    const at = (row: Side, first: Side) => proposalFor({ ...questionOf(row, [first]), code: 'duplicate-in-file' })
    expect(at(anh, anh)).toEqual({ decision: { kind: 'drop' }, because: 'nothing-new' })
    expect(at(anh, { ...anh, phones: [] })).toBeNull()
    expect(at({ ...anh, guardians: ['Cầm Thị Thủy', 'Lò Văn Páo'] }, anh)).toBeNull()
  })
})
