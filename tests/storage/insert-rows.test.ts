import { expect, test } from 'vitest'
import { insertRows } from '../../src/storage/insert-rows.ts'
import { describeEachEngine } from '../support/engines.ts'

describeEachEngine('many rows at once', (open) => {
  test('are read by the names of their columns, in whatever order each names them', async () => {
    const { units } = await open()
    const about = { actor: 'test', operation: 'test' }
    await units.write(about, async (unit) => {
      unit.recording()
      const no = unit.numbers(3)
      const household = (at: number) => ({ no: no + at, commune_id: unit.communeId, id: `h${at}` })
      await insertRows(unit, 'household', [
        { ...household(0), key: 'own|0', number: null },
        { number: '7', key: 'own|1', ...household(1) },
        { key: 'own|2', ...household(2), number: '9' },
      ])
    })
    const rows = await units.read(about, (unit) =>
      unit.db.selectFrom('household').select(['id', 'key', 'number']).orderBy('id').execute(),
    )
    expect(rows).toEqual([
      { id: 'h0', key: 'own|0', number: null },
      { id: 'h1', key: 'own|1', number: '7' },
      { id: 'h2', key: 'own|2', number: '9' },
    ])
  })

  test('with other columns than the first are refused as a whole', async () => {
    const { units } = await open()
    const about = { actor: 'test', operation: 'test' }
    await expect(
      units.write(about, async (unit) => {
        unit.recording()
        const no = unit.numbers(2)
        const row = { commune_id: unit.communeId, key: 'own|0' }
        await insertRows(unit, 'household', [
          { no, id: 'a', ...row },
          { no: no + 1, id: 'b', ...row, key: 'own|1', number: '7' },
        ])
      }),
    ).rejects.toThrow('rows of household differ in their columns')
    const rows = await units.read(about, (unit) => unit.db.selectFrom('household').select('id').execute())
    expect(rows).toEqual([])
  })
})
