import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ChildId } from '../../../src/base/ids.ts'
import { toBorn } from '../../../src/base/born.ts'
import { fold, typedKey } from '../../../src/base/text.ts'
import { type Described, type KnownChild, matchChild } from '../../../src/matching/index.ts'

interface Told {
  name?: string
  born?: string | null
  id?: string | null
  guardians?: readonly string[]
  phone?: string | null
  village?: number | null
}

function described({
  name = 'Lò Thị Ánh',
  born = '2018-05-13',
  id = null,
  guardians = [],
  phone = null,
  village = 1,
}: Told = {}): Described {
  return {
    name,
    typed: typedKey(name),
    folded: fold(name),
    born: born === null ? null : (toBorn(born) ?? null),
    citizenNumber: id,
    guardians: guardians.map(fold),
    phone,
    villageNo: village,
  }
}

function known(told: Told = {}, no = 1): KnownChild {
  const { phone, ...words } = described(told)
  return { ...words, no, id: ChildId.parse(`trẻ ${no}`), version: 1, phones: phone === null ? [] : [phone] }
}

describe('rule 17: one child or two', () => {
  it('nobody known: new, with nobody alike', () => {
    expect(matchChild(described(), [])).toEqual({ kind: 'new', alike: [] })
  })

  it('two children with the row’s ID number are both shown, though one fits', () => {
    const match = matchChild(described({ id: '1' }), [known({ id: '1' }, 1), known({ id: '1', name: 'Vừ A Dính' }, 2)])
    expect(match).toMatchObject({ kind: 'held', candidates: [{ child: { no: 1 } }, { child: { no: 2 } }] })
  })

  it('a fitting ID number wins over a namesake without one', () => {
    expect(matchChild(described({ id: '1' }), [known({}, 1), known({ id: '1' }, 2)])).toMatchObject({
      kind: 'same',
      child: { no: 2 },
    })
  })

  it('a namesake with another ID number is no candidate: with a same guardian it is listed, without it is not', () => {
    const row = described({ id: '1', guardians: ['Cầm Thị Thủy'] })
    expect(matchChild(row, [known({ id: '2', guardians: ['CAM THI THUY'] })])).toMatchObject({
      kind: 'new',
      alike: [{ child: { no: 1 } }],
    })
    expect(matchChild(row, [known({ id: '2', guardians: ['Vàng Thị Mỷ'] })])).toEqual({ kind: 'new', alike: [] })
  })

  it('a guardian outweighs phone and village; either of these is a tie by itself', () => {
    const guardian = known({ guardians: ['Cầm Thị Thủy'], village: 2 }, 1)
    const neighbour = known({ guardians: ['Vàng Thị Mỷ'], phone: '0912345678' }, 2)
    expect(
      matchChild(described({ guardians: ['Cầm Thị Thủy'], phone: '0912345678' }), [guardian, neighbour]),
    ).toMatchObject({ kind: 'same', child: { no: 1 } })
    expect(matchChild(described({ phone: '0912345678', village: 9 }), [known({ phone: '0912345678' })]).kind).toBe(
      'same',
    )
    expect(matchChild(described(), [known()]).kind).toBe('same')
    expect(matchChild(described({ village: null }), [known({ village: null })]).kind).toBe('held')
  })

  it('guardians none alike hold, whatever else agrees', () => {
    const row = described({ guardians: ['Cầm Thị Thủy'], phone: '0912345678' })
    const child = known({ guardians: ['Vàng Thị Mỷ'], phone: '0912345678' })
    expect(matchChild(row, [child])).toMatchObject({
      kind: 'held',
      candidates: [{ because: expect.stringContaining('khác người đại diện') }],
    })
  })

  it('a birth known in part is the same only by guardian and village together', () => {
    const guardians = ['Cầm Thị Thủy']
    expect(matchChild(described({ born: '2018', guardians }), [known({ guardians })]).kind).toBe('same')
    expect(matchChild(described({ guardians }), [known({ born: '2018-05', guardians })]).kind).toBe('same')
    expect(matchChild(described({ born: '2018', guardians, village: 2 }), [known({ guardians })]).kind).toBe('held')
    expect(matchChild(described({ born: '2018' }), [known({ guardians })]).kind).toBe('held')
    expect(matchChild(described({ born: '2018', village: 2 }), [known({ guardians })]).kind).toBe('new')
    expect(matchChild(described({ born: null, guardians }), [known({ guardians })]).kind).toBe('held')
  })

  it('a child described twice, after a merge, is one candidate: the nearest description counts', () => {
    const survivor = known({ id: '1', guardians: ['Vàng Thị Mỷ'] })
    const absorbed = { ...known({ id: '2', guardians: ['Cầm Thị Thủy'] }), id: survivor.id }
    expect(matchChild(described({ id: '2' }), [survivor, absorbed])).toMatchObject({ kind: 'same', child: { no: 1 } })
    expect(matchChild(described({ guardians: ['Cầm Thị Thủy'] }), [survivor, absorbed])).toMatchObject({
      kind: 'same',
      child: { no: 1 },
    })
    expect(matchChild(described({ guardians: ['Lò Văn Pâng'] }), [survivor, absorbed])).toMatchObject({
      kind: 'held',
      candidates: [{ child: { no: 1 } }],
    })
  })

  it('a whole birth that agrees goes before one known in part', () => {
    const guardians = ['Cầm Thị Thủy']
    expect(
      matchChild(described({ guardians }), [known({ guardians }, 1), known({ born: '2018', guardians }, 2)]),
    ).toMatchObject({ kind: 'same', child: { no: 1 } })
  })
})

describe('whatever is known', () => {
  const told = fc.record({
    name: fc.constantFrom('Lò Thị Ánh', 'Lò Thị Anh', 'Lo Thi Anh', 'Lò Thị Oanh', 'Vừ A Dính'),
    born: fc.constantFrom('2018-05-13', '2018-05-14', '2018-05', '2018', '2019', null),
    id: fc.constantFrom(null, null, '011318001234', '011318001235'),
    guardians: fc.subarray(['Cầm Thị Thủy', 'Lò Văn Pâng', 'Vàng Thị Mỷ']),
    phone: fc.constantFrom(null, '0912345678', '0987654321'),
    village: fc.constantFrom(null, 1, 2),
  })
  const others = fc.array(told, { maxLength: 5 }).map((all) => all.map((one, at) => known(one, at + 1)))

  it('the order in which children are found does not matter', () => {
    fc.assert(
      fc.property(told, others, (row, children) => {
        const forward = matchChild(described(row), children)
        const backward = matchChild(described(row), children.toReversed())
        expect(summary(backward)).toEqual(summary(forward))
      }),
    )
  })

  it('nobody is taken for the same whose name is not alike or whose birth contradicts', () => {
    fc.assert(
      fc.property(told, others, (row, children) => {
        const match = matchChild(described(row), children)
        if (match.kind !== 'same') return
        const { child } = match
        const sameNumber = row.id !== null && row.id === child.citizenNumber
        expect(sameNumber || child.folded === fold(row.name)).toBe(true)
        if (row.born !== null && child.born !== null)
          expect(row.born.startsWith(child.born) || child.born.startsWith(row.born)).toBe(true)
        expect(row.id !== null && child.citizenNumber !== null && row.id !== child.citizenNumber).toBe(false)
      }),
    )
  })

  it('a row with an ID number that somebody has is never plainly new', () => {
    fc.assert(
      fc.property(told, others, (row, children) => {
        const taken = row.id !== null && children.some((child) => child.citizenNumber === row.id)
        if (taken) expect(matchChild(described(row), children).kind).not.toBe('new')
      }),
    )
  })
})

function summary(match: ReturnType<typeof matchChild>) {
  if (match.kind === 'same') return match.child.no
  const found = match.kind === 'held' ? match.candidates : match.alike
  return [match.kind, ...found.map(({ child }) => child.no).toSorted((a, b) => a - b)]
}
