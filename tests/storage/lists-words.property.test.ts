import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { openLists, roomOf } from '../support/lists-client.ts'
import type { ListedChild } from '../support/list-files.ts'

// Whatever of its columns a row fills and whatever stands above it, each word of it stands in its own place in the register.

const families = ['Lò', 'Giàng', 'Sùng', 'Nguyễn', 'Đỗ']
const givens = ['An', 'Bình', 'Chu', 'Dợ', 'Mỷ']
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 })

const row = fc
  .record({
    /** A row without a name is refused. */
    isNamed: fc.nat(4).map((one) => one > 0),
    year: maybe(fc.integer({ min: 2011, max: 2023 })),
    sex: maybe(fc.constantFrom('Nam' as const, 'Nữ' as const)),
    numbered: fc.boolean(),
    father: maybe(fc.constantFrom('Lò Văn Pó', 'Giàng A Sò')),
    mother: maybe(fc.constantFrom('Cà Thị Lả', 'Vàng Thị Mỷ')),
    guardian: maybe(fc.constantFrom('Hạng Thị Dếnh')),
    phone: maybe(fc.constantFrom('0912345678', '0987654321')),
    village: maybe(fc.constantFrom('Bản Bó', 'Thôn Đề Chia')),
    address: maybe(fc.constantFrom('Số 4, đường 6', 'Nhà sàn đầu bản')),
    household: maybe(fc.constantFrom('H7', '12')),
    school: maybe(fc.constantFrom('Tiểu học số 1')),
    note: maybe(fc.constantFrom('đi Lai Châu', 'ở với bà')),
  })
  // Without a name only a number or a birth tells a person from a blank line.
  .map((one) => (one.isNamed ? one : { ...one, numbered: true }))
type Row = typeof row extends fc.Arbitrary<infer One> ? One : never

function listed(one: Row, at: number): ListedChild {
  const { isNamed, year, numbered, ...words } = one
  return {
    name: isNamed ? nameOf(at) : '',
    born: year === undefined ? '' : `05/0${1 + (at % 9)}/${year}`,
    ...(numbered ? { id: numberOf(one, at) } : {}),
    ...Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined)),
  }
}

/** Of each row another name, so that nobody is taken for somebody else. */
function nameOf(at: number): string {
  return `${families[at % 5] ?? ''} ${'AĂÂBCDĐEÊGHIKLMNO'[at] ?? ''}${'abc'[Math.floor(at / 5)] ?? ''} ${givens[(at * 3) % 5] ?? ''}`
}

function numberOf({ year = 2018, sex }: Row, at: number): string {
  return `011${sex === 'Nữ' ? 3 : 2}${String(year).slice(2)}${String(at + 1).padStart(6, '0')}`
}

const lists = openLists({ readHere: true })
afterAll(async () => (await lists).close())

it('what a row says is what its child is told by', async () => {
  const { take, names, undo, client } = roomOf(await lists)
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 14, size: 'max' }), async (rows) => {
      const { sourceId, totals } = await take(rows.map(listed), { asOf: '2024-07-18' })
      const named = rows.filter(({ isNamed }) => isNamed)
      expect(totals).toMatchObject({ read: rows.length, new: named.length, refused: rows.length - named.length })
      const children = new Map((await names()).map((child) => [child.name, child.id]))
      for (const [at, one] of rows.entries()) {
        if (!one.isNamed) continue
        const page = await client.register.child({ id: children.get(nameOf(at)) ?? '' })
        expect({ ...page.fields, name: page.name, born: page.born }).toMatchObject({
          name: nameOf(at),
          born: one.year === undefined ? null : `${one.year}-0${1 + (at % 9)}-05`,
          sex: one.sex === undefined ? null : one.sex === 'Nam' ? 'male' : 'female',
          address: one.address ?? null,
          school: one.school ?? null,
          note: one.note ?? null,
          className: null,
          residence: null,
          situations: null,
          ethnicity: null,
          nationality: null,
        })
        expect(page.village?.name ?? null).toBe(one.village ?? null)
        expect(page.citizenNumberMasked === null).toBe(!one.numbered)
        const told = new Map(page.fields.guardians.map(({ relation, name }) => [relation, name]))
        expect([told.get('father'), told.get('mother'), told.get('guardian')]).toEqual([
          one.father,
          one.mother,
          one.guardian,
        ])
        const phones = page.fields.guardians.flatMap(({ phone }) => phone ?? [])
        expect(phones.map((phone) => phone.slice(-4))).toEqual(one.phone === undefined ? [] : [one.phone.slice(-4)])
      }
      await undo(sourceId)
      expect(await names()).toEqual([])
    }),
    { numRuns: 60 },
  )
}, 120_000)
