import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { describeEachEngine } from '../support/engines.ts'
import { day, registerClient, request } from '../unit/register/client.ts'
import { Born } from '../../src/base/born.ts'

describeEachEngine('smoke', (open, engine) => {
  test('smoke', async () => {
    const register = await open()
    const client = registerClient(register)
    const village = await client.saveVillage({ requestId: request(), id: null, name: 'Tổ dân phố Thắng Lợi 1' })
    console.log(village, await client.villages({}))
    const made = await client.addChild({ requestId: request(), fields: { name: 'GIÀNG A PÁO', born: Born.parse('2018-05-13'), sex: 'male', citizenNumber: '11218004567', villageId: village.id,
      guardians: [{ relation: 'mother', name: 'Cầm Thị Thủy', bornYear: 1990, phone: '0365920508', citizenNumber: null }] } })
    console.log(made)
    await client.recordCard({ requestId: request(), childId: made.id, kind: 'taken', day: day('2024-07-18'), detail: { slip: '12', due: '2024-07-29' } })
    const page = await client.child({ id: made.id })
    console.log(JSON.stringify(page, null, 1))
    for (const words of ['pao giang', 'Páo', '13/5', '13/05/2018', '2018', '0365 920 508', '4567', 'thuỷ', '5/2018', '1', 'xx'])
      console.log(words, await client.search({ words }))
    if (engine === 'postgres')
      console.log(await register.database.read((db) => sql`select to_tsvector('simple', '13/05/2018 | h''mong y-ban | 011218004567 | 05/2018') as a`.execute(db)))
    expect(page.name).toBe('Giàng A Páo')
  })
})
