import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareLists, listBefore, type ListIdentity, type SaidOfChild } from '../../../src/lists/since-rule.ts'

const police: ListIdentity = {
  no: 1,
  ownDay: '2024-07-01',
  recorded: 1,
  origin: 'Công an xã, trích ngày 01/07/2024',
  kind: 'whole',
  titles: ['DANH SÁCH TRẺ EM DƯỚI 14 TUỔI Tính đến ngày 01/07/2024'],
  shapes: ['ho va ten|ngay sinh'],
}
const next: ListIdentity = {
  ...police,
  no: 9,
  ownDay: '2024-08-01',
  recorded: 9,
  origin: 'Công an xã, trích ngày 1/8/2024',
  titles: ['DANH SÁCH TRẺ EM DƯỚI 14 TUỔI Tính đến ngày 01/08/2024'],
}

describe('rule 20: the list before', () => {
  it('is the latest of the same origin and kind, whatever the days in their names', () => {
    const later = { ...police, no: 2, ownDay: '2024-07-15', recorded: 2 }
    expect(listBefore(next, [police, later])?.no).toBe(2)
    expect(listBefore(next, [later, police, { ...later, no: 3, recorded: 3 }])?.no).toBe(3)
  })

  it.each<[string, Partial<ListIdentity>]>([
    ['of another origin', { origin: 'Trường mầm non Hoa Ban' }],
    ['of those left only', { kind: 'part' }],
    ['of a later day', { ownDay: '2024-09-01' }],
    ['itself', { no: 9 }],
  ])('is not one %s', (_, changed) => {
    expect(listBefore(next, [{ ...police, ...changed }])).toBeNull()
  })

  it('is told by shape and title where an origin is not named', () => {
    const unnamed = { ...next, origin: null }
    expect(listBefore(unnamed, [police])?.no).toBe(1)
    expect(listBefore(unnamed, [{ ...police, shapes: ['ten|lop'] }])).toBeNull()
    expect(listBefore(unnamed, [{ ...police, titles: ['DANH SÁCH HỌC SINH'] }])).toBeNull()
  })
})

describe('rule 20: what a list says since the one before', () => {
  const said = fc.array(
    fc.record<SaidOfChild>({
      child: fc.integer({ min: 1, max: 12 }),
      values: fc.record({ name: fc.constantFrom('A', 'a', 'B'), phone: fc.constantFrom(null, '1', '2') }),
    }),
    { maxLength: 20 },
  )
  const distinct = (list: readonly SaidOfChild[]) => new Set(list.map(({ child }) => child)).size

  it('closes: before − gone + added = now, and nobody stands on two sides', () => {
    fc.assert(
      fc.property(said, said, (before, now) => {
        const since = compareLists(before, now)
        expect(distinct(before) - since.gone.length + since.added.length).toBe(distinct(now))
        expect(since.both.length + since.added.length).toBe(distinct(now))
        const all = [...since.added, ...since.gone, ...since.both]
        expect(new Set(all).size).toBe(all.length)
        for (const { child, was, is } of since.differ) {
          expect(since.both).toContain(child)
          expect(was.toLowerCase()).not.toBe(is.toLowerCase())
        }
      }),
    )
  })

  it('is turned round when the lists are', () => {
    fc.assert(
      fc.property(said, said, (before, now) => {
        const [there, back] = [compareLists(before, now), compareLists(now, before)]
        expect(new Set(back.added)).toEqual(new Set(there.gone))
        expect(back.differ.length).toBe(there.differ.length)
      }),
    )
  })

  it('is nothing when the list comes again', () => {
    fc.assert(
      fc.property(said, (list) => {
        expect(compareLists(list, list)).toMatchObject({ added: [], gone: [], differ: [] })
      }),
    )
  })
})
