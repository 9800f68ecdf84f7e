import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { createSeals } from '../../main/files/sealing.ts'
import { createShelf } from '../../main/files/shelf.ts'
import { createWorkbookReader } from '../../main/files/reading/workbook-reader.ts'
import { accessRouter } from '../../src/access/handlers.ts'
import { type Permission, permissions } from '../../src/access/operation.ts'
import { awayRouter } from '../../src/away/handlers.ts'
import { deskRouter } from '../../src/desk/handlers.ts'
import { listsRouter } from '../../src/lists/handlers.ts'
import { failure, morning, numberOf, request } from '../support/desk.ts'
import { describeEachEngine } from '../support/engines.ts'
import type { TestRegister } from '../support/register.ts'
import { contextOf, finalOf } from '../unit/register/client.ts'

const homes = [{ village: 'Bản Bó', born: ['2013-10-02', '2016-08-26'], phone: '0365920508' }]
const numbers = 'Số định danh cá nhân,Số giấy hẹn\n011213000692,TC-0412\n'
const base64 = (text: string) => Buffer.from(text).toString('base64')

/** One shelf, and whoever asks with these permissions alone. */
function shelfOf(register: TestRegister) {
  const files = createShelf({ now: register.clock.now, newId: register.newId })
  const workbooks = createWorkbookReader()
  const asked = (...may: Permission[]) => {
    const base = contextOf(register, may)
    const context = { ...base, host: { ...base.host, files, workbooks, seals: createSeals() } }
    const rooms = { access: accessRouter, away: awayRouter, desk: deskRouter, lists: listsRouter }
    return createRouterClient(rooms, { context })
  }
  return { asked, close: () => workbooks.close() }
}

describeEachEngine('a file handed in at the desk', (open) => {
  test('needs the permission of the desk alone, and opens nothing of the lists', async () => {
    const register = await open()
    const { sessionId, children } = await morning(register, homes)
    await numberOf(register, children[0]?.[0]?.no ?? 0, '011213000692')
    const { asked, close } = shelfOf(register)
    const desk = asked('run-desk')
    const { fileId } = await desk.desk.offerNumbers({ name: 'so.csv', base64: base64(numbers) })
    const { lines } = await desk.desk.entryPreview({ sessionId, fileId })
    expect(lines.map(({ state, slip }) => [state, slip])).toEqual([['ready', 'TC-0412']])
    // The shelf of lists stays closed to the desk, and a list that lies there is none of its files.
    expect(await failure(desk.access.offerFile({ name: 'ds.csv', base64: base64(numbers) }))).toEqual({
      code: 'NOT_ALLOWED',
      data: { needs: 'import-lists' },
    })
    const list = await asked('import-lists').access.offerFile({ name: 'ds.csv', base64: base64(numbers) })
    expect((await failure(desk.desk.entryPreview({ sessionId, fileId: list.fileId }))).code).toBe('FILE_REFUSED')
    expect((await failure(desk.away.previewReturn({ fileId: list.fileId }))).code).toBe('FILE_GONE')
    // What the desk handed in is no list and is taken by nobody.
    const all = asked(...permissions)
    expect((await failure(all.access.takeFile({ fileId }))).code).toBe('FILE_GONE')
    const preview = await all.lists.preview({ fileIds: [fileId], secret: 'no' })
    expect((await failure(finalOf(preview))).code).toBe('FILE_REFUSED')
    expect((await failure(all.away.previewReturn({ fileId }))).code).toBe('FILE_GONE')
    await close()
  })

  test('needs the permission of sessions away alone, and without it is refused before anything is kept', async () => {
    const { asked, close } = shelfOf(await open())
    const file = { name: 'buoi.stn-di', base64: base64('không phải tệp mang đi') }
    const { fileId } = await asked('run-desk').away.offer(file)
    const opened = asked('run-desk').away.open({ requestId: request(), fileId, passphrase: 'mật khẩu của buổi' })
    expect((await failure(opened)).code).toBe('NOT_AWAY_FILE')
    const others = asked(...permissions.filter((one) => one !== 'run-desk'))
    const refusal = { code: 'NOT_ALLOWED', data: { needs: 'run-desk' } }
    expect(await failure(others.away.offer(file))).toEqual(refusal)
    expect(await failure(others.desk.offerNumbers(file))).toEqual(refusal)
    expect((await failure(others.access.takeFile({ fileId }))).code).toBe('FILE_GONE')
    await close()
  })
})
