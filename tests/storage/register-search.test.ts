import { expect, test } from 'vitest'
import { Born } from '../../src/base/born.ts'
import { describeEachEngine } from '../support/engines.ts'
import type { TestRegister } from '../support/register.ts'
import { idOf } from '../support/villages.ts'
import { day, registerClient, request } from '../unit/register/client.ts'

/** name, birth, ID number, mother, her phone */
const children: [string, string, string | null, string, string | null][] = [
  ['Giàng A Páo', '2018-05-13', '011218004567', 'Cầm Thị Thủy', '0365920508'],
  ['Giàng A Pao', '2017-11-02', '011217123456', 'Vàng Thị Mỷ', '0912345678'],
  ['Pao Văn Giàng', '2015-01-31', null, 'Lò Thị Páo', null],
  ['Đặng Đức An', '2018-12-13', null, 'Sùng Thị Hoà', '0987654321'],
  ['Dang Duc An', '2016', null, 'Mùa Thị Dợ', null],
  ["H'Mông Y-Ban", '2013-05', null, 'Thào Thị Súa', null],
  ['Nguyễn Thúy Hòa', '2020-02-29', '011320508000', 'Nguyễn Thị An', '0333000111'],
]

async function filled(register: TestRegister) {
  const client = registerClient(register)
  const { id: villageId } = await client.saveVillage({ requestId: request(), id: null, name: 'Bản Hột' })
  const ids = new Map<string, string>()
  for (const [name, born, citizenNumber, mother, phone] of children) {
    const guardians = [{ relation: 'mother' as const, name: mother, bornYear: null, phone, citizenNumber: null }]
    const fields = { name, born: Born.parse(born), citizenNumber, guardians, villageId }
    const { id } = await client.addChild({ requestId: request(), from: day('2024-07-01'), fields })
    ids.set(name, id)
  }
  const found = async (words: string) => (await client.search({ words })).map((hit) => hit.name)
  return { client, ids, found }
}

/** What is typed, and who is found, in order. */
const table: [string, string[]][] = [
  ['giàng a páo', ['Giàng A Páo', 'Giàng A Pao']],
  ['Páo', ['Giàng A Páo', 'Pao Văn Giàng', 'Giàng A Pao']],
  ['pao', ['Pao Văn Giàng', 'Giàng A Pao', 'Giàng A Páo']],
  ['pao gi', ['Pao Văn Giàng', 'Giàng A Pao', 'Giàng A Páo']],
  ['đặng đức', ['Đặng Đức An', 'Dang Duc An']],
  ['dang duc an', ['Dang Duc An', 'Đặng Đức An']],
  ['ang', ['Dang Duc An', 'Đặng Đức An', 'Pao Văn Giàng', 'Giàng A Pao', 'Giàng A Páo']],
  ['hoà', ['Nguyễn Thúy Hòa', 'Đặng Đức An']],
  ['thuỷ', ['Nguyễn Thúy Hòa', 'Giàng A Páo']],
  ['lò thị', ['Pao Văn Giàng']],
  ["h'mong", ["H'Mông Y-Ban"]],
  ['y-ban', ["H'Mông Y-Ban"]],
  ['13/5', ['Giàng A Páo']],
  ['13/1', ['Đặng Đức An']],
  ['13/05/2018', ['Giàng A Páo']],
  ['2018-05-13', ['Giàng A Páo']],
  ['5/2013', ["H'Mông Y-Ban"]],
  ['2018', ['Đặng Đức An', 'Giàng A Páo']],
  ['an 2016', ['Dang Duc An']],
  ['0365920508', ['Giàng A Páo']],
  ['+84 365 920 508', ['Giàng A Páo']],
  ['0508', ['Giàng A Páo']],
  ['92050', ['Giàng A Páo']],
  ['011218', ['Giàng A Páo']],
  ['011 320 508 000', ['Nguyễn Thúy Hòa']],
  ['giang 23456', ['Giàng A Pao']],
  ['páo xyz', []],
  ['%', []],
  ['"', []],
  ["' or 1", []],
  ['   ', []],
]

describeEachEngine('search', (open) => {
  test('finds by name, guardian, birth day, phone and ID number, in part, the best first', async () => {
    const { found } = await filled(await open())
    const answers: [string, string[]][] = []
    for (const [words] of table) answers.push([words, await found(words)])
    expect(answers).toEqual(table)
  })

  test('finds a household by a guardian’s name and phone and by its address, ranked beside the children', async () => {
    const { client } = await filled(await open())
    const thuy = { relation: 'mother' as const, name: 'Cầm Thị Thủy', bornYear: null, phone: '0365920508' }
    const guardians = [
      { ...thuy, citizenNumber: null },
      { relation: 'father' as const, name: 'Giàng A Sử', bornYear: null, phone: null, citizenNumber: null },
    ]
    const [village] = await client.villages({})
    const villageId = village?.id ?? null
    for (const name of ['Giàng A Một', 'Giàng Thị Hai'])
      await client.addChild({
        requestId: request(),
        from: day('2024-07-01'),
        fields: { name, guardians, villageId, address: 'Đội 3, Bản Hột' },
      })
    const homes = async (words: string) => (await client.searchHouseholds({ words })).map((one) => one.children)
    const table = {
      'cầm thị thủy': [1, 2],
      thuy: [1, 2],
      '0365920508': [1, 2],
      'giàng a sử': [2],
      'doi 3': [2],
      'thuy su': [2],
    }
    for (const [words, children] of Object.entries(table))
      expect({ words, homes: (await homes(words)).toSorted() }).toEqual({ words, homes: children })
    for (const words of ['giang a mot', 'doi 4', 'xyz', '']) expect(await homes(words)).toEqual([])

    // What is written later is found as it is then, beside what was read before.
    const late = await client.addChild({
      requestId: request(),
      from: day('2024-07-02'),
      fields: { name: 'Lò Văn Ba', guardians: [], villageId, address: 'Đội 4, Bản Hột' },
    })
    expect([await homes('doi 4'), await homes('4 hot')]).toEqual([[1], [1]])
    const change = { requestId: request(), childId: late.id, version: late.version }
    await client.editChild({ ...change, fields: { address: 'Đội 5, Bản Hột' } })
    expect([await homes('doi 4'), await homes('doi 5'), await homes('hot doi 3')]).toEqual([[], [1], [2]])

    const [home] = await client.searchHouseholds({ words: 'doi 3' })
    expect(home).toMatchObject({ children: 2, village: 'Bản Hột', address: 'Đội 3, Bản Hột' })
    expect(JSON.stringify(home)).not.toContain('0365920508')
    const [first] = await client.searchHouseholds({ words: 'cầm thị thủy' })
    const hits = await client.search({ words: 'cầm thị thủy' })
    expect(hits.every((hit) => hit.rank > (first?.rank ?? 99))).toBe(true)
  })

  test('says what was found beside the name, with numbers hidden, and where the child stands today', async () => {
    const register = await open()
    const { client, ids } = await filled(register)
    const childId = ids.get('Giàng A Páo') ?? ''
    await client.recordCard({ requestId: request(), childId, kind: 'taken', day: day('2024-07-18') })
    const [hit] = await client.search({ words: 'thuy 0508' })
    expect(hit).toMatchObject({
      id: childId,
      name: 'Giàng A Páo',
      born: '2018-05-13',
      village: 'Bản Hột',
      state: 'taken',
      because: 'Mẹ: Cầm Thị Thủy · 036•••0508',
    })
    const because = async (words: string) => (await client.search({ words }))[0]?.because
    expect(await because('011218004567')).toBe('011•••••4567')
    expect(await because('Giàng A Páo')).toBeNull()
    expect(await because('13/05/2018')).toBeNull()
  })

  test('who is gone comes last, who never was there not at all', async () => {
    const { client, ids, found } = await filled(await open())
    const close = (name: string, how: 'moved-away' | 'entered-in-error') =>
      client.closeChild({ requestId: request(), childId: ids.get(name) ?? '', how, day: day('2024-07-10') })
    await close('Giàng A Páo', 'moved-away')
    await close('Pao Văn Giàng', 'entered-in-error')
    expect(await found('Páo')).toEqual(['Giàng A Pao', 'Giàng A Páo'])
  })

  test('gives no more than asked for', async () => {
    const { client } = await filled(await open())
    expect(await client.search({ words: 'a', limit: 2 })).toHaveLength(2)
  })

  test('of very many, names come before guardians, and names with the marks typed before others', async () => {
    const register = await open()
    const { client } = await filled(register)
    await register.units.write({ actor: 'x', operation: 'x' }, async (unit) => {
      const first = unit.numbers(6400)
      for (let at = 0; at < 3200; at += 400)
        await unit.db
          .insertInto('child')
          .values(
            Array.from({ length: 400 }, (_, index) => ({
              no: first + at + index,
              commune_id: unit.communeId,
              id: idOf(first + at + index),
              name: 'Lê Văn An',
              folded: 'le van an',
              typed: 'lê văn an',
              sort_key: `5${at + index}`,
              present: 1 as const,
              search_text: 'le van an | vang thi pao',
              version: unit.recording(),
            })),
          )
          .execute()
    })
    expect((await client.search({ words: 'Páo', limit: 3 })).map((hit) => hit.name)).toEqual([
      'Giàng A Páo',
      'Pao Văn Giàng',
      'Giàng A Pao',
    ])
    expect(await client.search({ words: 'an', limit: 5 })).toHaveLength(5)
  })
})
