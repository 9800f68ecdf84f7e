import { expect, test } from 'vitest'
import { Born } from '../../src/base/born.ts'
import { machineOf, type Machine, merged, packed, request, taken } from '../support/away.ts'
import { day, morning } from '../support/desk.ts'
import { describeEachEngine, type OpenRegister } from '../support/engines.ts'
import { openTestRegister } from '../support/register.ts'

const homes = [
  { village: 'Bản Bó', born: ['2016-08-26', '2021-03-01'], phone: '0365920508' },
  { village: 'Bản Hột', born: ['2019-01-05'], phone: '0912000111' },
]

async function onTheWay(open: OpenRegister) {
  const register = await open()
  const { client, sessionId, children } = await morning(register, homes)
  const [first, second, third] = children.flat()
  const filed = {
    kind: 'filed' as const,
    day: day('2024-07-10'),
    detail: { fileCode: 'G01-7', filing: 'waiting' as const },
  }
  await client.register.recordCard({ requestId: request(), childId: third?.id ?? '', ...filed })
  const host = machineOf(register)
  await edit(host, first?.id ?? '', { citizenNumber: '011216000692' })
  const laptop = machineOf(await openTestRegister())
  await taken(host, laptop, sessionId)
  return { host, laptop, sessionId, ids: [first?.id ?? '', second?.id ?? '', third?.id ?? ''] as const }
}

type Fields = Parameters<Machine['register']['editChild']>[0]['fields']
async function edit({ register }: Machine, childId: string, fields: Fields) {
  const { version } = await register.child({ id: childId })
  await register.editChild({ requestId: request(), childId, version, fields })
}
const fieldsAt = async ({ register }: Machine, id: string) => {
  const { name, born, fields } = await register.child({ id })
  return { ...fields, name, born }
}
const filingAt = async (machine: Machine, id: string) =>
  (await machine.desk.filings({})).lines.find((one) => one.id === id)

describeEachEngine('corrections made where there was no network', (open) => {
  test('come back field by field, once, and what travelled masked stays as it is here', async () => {
    const { host, laptop, ids } = await onTheWay(open)
    const [first, second, third] = ids
    const before = await fieldsAt(host, first)
    await edit(laptop, first, { name: 'Giàng A Sửa', born: Born.parse('2016-08-27') })
    const [guardian] = (await fieldsAt(laptop, second)).guardians
    await edit(laptop, second, { guardians: guardian === undefined ? [] : [{ ...guardian, name: 'Vàng Thị Đúng' }] })
    await laptop.desk.setFiling({ requestId: request(), childId: third, stage: 'accepted' })
    const back = await packed(laptop)
    const preview = await host.away.previewReturn({ fileId: host.offer(back) })
    expect(preview).toMatchObject({ conflicts: [], brings: { arrivals: 0, outcomes: 0, corrections: 3 } })
    await merged(host, back)
    expect(await fieldsAt(host, first)).toEqual({ ...before, name: 'Giàng A Sửa', born: '2016-08-27' })
    const [kept] = (await fieldsAt(host, second)).guardians
    expect(kept).toMatchObject({ name: 'Vàng Thị Đúng', phone: '036•••0508' })
    expect((await host.desk.find({ sessionId: preview.taken.sessionId, text: '0365920508' })).only).not.toBeNull()
    expect(await filingAt(host, third)).toMatchObject({ stage: 'accepted', fileCode: 'G01-7' })
    expect((await merged(host, back)).brings.corrections).toBe(0)
    // A later file brings only what is new, and leaves what was changed here since.
    await edit(host, first, { name: 'Giàng A Sửa Lại' })
    await edit(laptop, second, { sex: 'female' })
    const later = await merged(host, await packed(laptop))
    expect(later.brings.corrections).toBe(1)
    expect((await fieldsAt(host, first)).name).toBe('Giàng A Sửa Lại')
    expect((await fieldsAt(host, second)).sex).toBe('female')
  })

  test('that differ from what was corrected here show both values, and the chosen one stands', async () => {
    const { host, laptop, ids } = await onTheWay(open)
    const [first, second, third] = ids
    await edit(laptop, first, { name: 'Giàng A Đi', citizenNumber: '011216000693' })
    await edit(host, first, { name: 'Giàng A Nhà' })
    await edit(laptop, second, { name: 'Giàng A Như Nhau' })
    await edit(host, second, { name: 'Giàng A Như Nhau' })
    await laptop.desk.setFiling({ requestId: request(), childId: third, stage: 'to-add' })
    await host.desk.setFiling({ requestId: request(), childId: third, stage: 'accepted' })
    const back = await packed(laptop)
    const { conflicts } = await host.away.previewReturn({ fileId: host.offer(back) })
    expect(conflicts.map(({ id, here, away }) => [id, here.fields, away.fields])).toEqual([
      [first, [{ field: 'name', value: 'Giàng A Nhà' }], [{ field: 'name', value: 'Giàng A Đi' }]],
      [third, [{ field: 'filing', value: 'accepted G01-7' }], [{ field: 'filing', value: 'to-add G01-7' }]],
    ])
    const { requestId } = await merged(host, back, { conflicts: { [first]: 'away', [third]: 'here' } })
    expect(await fieldsAt(host, first)).toMatchObject({ name: 'Giàng A Đi', citizenNumber: '011•••••0693' })
    expect(await filingAt(host, third)).toMatchObject({ stage: 'accepted' })
    await host.away.undo({ requestId: request(), undoes: requestId })
    expect(await fieldsAt(host, first)).toMatchObject({ name: 'Giàng A Nhà', citizenNumber: '011•••••0692' })
  })
})
