import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostileFiles, plainText, tooLargeFile, worksheet, xlsxFrom } from '../support/hostile-files.ts'
import { listOf, sheetsOf } from '../support/list-files.ts'
import { finalOf, listRooms, openLists, type OpenLists, preview } from '../support/lists-client.ts'

const files = [...(await hostileFiles()), { ...tooLargeFile(), reason: 'too-large' }]
const anh = { name: 'Lò Thị Ánh', born: '13/05/2018', id: '011318001234', village: 'Bản Bó' }
const hostile = plainText()
const nothing = { source: 0, claim: 0, child: 0, village: 0, recording: 0 }

describe('files that cannot be read', () => {
  let lists: OpenLists
  beforeAll(async () => {
    lists = await openLists()
  })
  afterAll(() => lists.close())

  it.each(files.map((file) => [file.name, file.reason, file] as const))(
    '%s is refused: %s',
    async (name, reason, file) => {
      const failure = await preview(lists, [file]).catch((thrown: unknown) => thrown)
      expect(failure).toMatchObject({ code: 'FILE_REFUSED', data: { file: name, reason } })
      const sentence = failure instanceof Error ? failure.message : ''
      expect(sentence).toContain(name)
      expect(sentence).toMatch(/[ăâđêôơưáàảãạếềểễệốồổỗộứừửữựíìỉĩị].*\.$/)
      expect(sentence).not.toMatch(/undefined|null|Error|\bat \//)
      expect(await writtenIn(lists)).toEqual(nothing)
    },
  )

  it('one such file refuses the whole import', async () => {
    await expect(preview(lists, [listOf([anh], { file: 'tot.xlsx' }), hostile])).rejects.toMatchObject({
      code: 'FILE_REFUSED',
      data: { file: hostile.name },
    })
    expect(await writtenIn(lists)).toEqual(nothing)
  })

  it('a file that is not on the shelf any more is refused with what to do', async () => {
    const stream = await lists.client.lists.preview({ fileIds: ['mất'], secret: 'no' })
    await expect(finalOf(stream)).rejects.toMatchObject({
      code: 'FILE_REFUSED',
      message: expect.stringContaining('Hãy chọn lại tệp'),
    })
  })
})

describe('cells that would do harm', () => {
  const room = listRooms()

  it('formulas and texts like formulas are only words', async () => {
    const lists = await room()
    const nasty = `=HYPERLINK("http://x","Lò Văn A")`
    const taken = await lists.take([
      { ...anh, mother: `'; drop table child; --`, school: nasty, address: '<script>alert(1)</script>' },
      {
        ...anh,
        id: { formula: '"0113"&"18001235"', result: '011318001235' },
        name: { formula: 'A1', result: 'Vừ A Dính' },
      },
    ])
    expect(taken.verdicts).toEqual(['new', 'new'])
    const { page } = await lists.only('Lò Thị Ánh')
    expect(page.fields).toMatchObject({
      school: nasty,
      address: '<script>alert(1)</script>',
      guardians: [{ name: `'; drop table child; --` }],
    })
    expect((await lists.only('Vừ A Dính')).citizenNumber).toBe('011318001235')
    expect(
      (
        await lists.take([
          { ...anh, mother: `'; drop table child; --`, school: nasty, address: '<script>alert(1)</script>' },
        ])
      ).verdicts,
    ).toEqual(['same'])
  })

  it('errors in cells are told with their cell, the rest of the row is taken', async () => {
    const lists = await room()
    const taken = await lists.take([{ ...anh, born: { error: '#REF!' }, mother: { error: '#N/A' } }])
    expect(taken.verdicts).toEqual(['new'])
    expect(taken.rows[0]?.problems.map(({ code, column, row, value }) => [code, column, row, value])).toEqual([
      ['cell-error', 'C', 2, '#REF!'],
      ['cell-error', 'E', 2, '#N/A'],
    ])
    expect(await lists.only()).toMatchObject({ born: null, guardian: null })
  })

  it('NUL bytes and control signs neither stop a list nor reach the register', async () => {
    for (const engine of ['sqlite', 'postgres'] as const) {
      if (engine === 'postgres' && process.env['SO_THU_NHAN_NO_POSTGRES'] === '1') continue
      const lists = await openLists({ engine, readHere: true })
      const csv = `STT,Họ và tên,Ngày sinh,Thôn,Trường\n1,Lò\u0000 Thị Ánh,13/05/2018,Bản Bó,Trường\u0000 A\u0007\n2,Vừ A Dính,01/01/2019,Bản\u0000 Bó,\n`
      const answer = await preview(lists, [{ name: 'nul.csv', bytes: Buffer.from(csv) }]).catch(
        (thrown: unknown) => thrown,
      )
      if (answer instanceof Error) expect(answer).toMatchObject({ code: 'FILE_REFUSED' })
      else expect(answer).toMatchObject({ totals: { read: 2, new: 2 } })
      await lists.close()
    }
  })

  it('a name of thousands of letters, and rows of thousands of blanks, are read', async () => {
    const lists = await room()
    const taken = await lists.take(
      sheetsOf([
        {
          name: 'DS',
          rows: [
            ['STT', 'Họ và tên', 'Ngày sinh'],
            [1, 'Lò '.repeat(2000), '01/01/2018'],
            [],
            [],
            [2, 'Vừ A Dính', '01/01/2018'],
          ],
        },
      ]),
    )
    expect(taken.totals).toMatchObject({ read: 2, new: 2 })
  })

  it('a sheet of nothing but a heading brings nobody', async () => {
    const lists = await room()
    expect((await lists.take([])).totals).toEqual({ read: 0, new: 0, same: 0, changed: 0, held: 0, refused: 0 })
  })

  it('a workbook of an empty sheet has nothing to read', async () => {
    const lists = await room()
    await expect(lists.look({ name: 'rong.xlsx', bytes: xlsxFrom({ sheets: [worksheet('')] }) })).rejects.toMatchObject(
      { code: 'NOTHING_TO_READ' },
    )
  })
})

async function writtenIn({ units }: OpenLists) {
  const count = async (table: 'source' | 'claim' | 'child' | 'village' | 'recording') =>
    units.read({ actor: 'thử', operation: 'thử' }, async (unit) =>
      Number(
        (
          await unit.db
            .selectFrom(table)
            .select((of) => of.fn.countAll<number>().as('count'))
            .executeTakeFirstOrThrow()
        ).count,
      ),
    )
  const tables = ['source', 'claim', 'child', 'village', 'recording'] as const
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await count(table)])))
}
