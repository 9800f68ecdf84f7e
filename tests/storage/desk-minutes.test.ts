import { expect, test } from 'vitest'
import { createDocumentWriter } from '../../main/files/writing/document-writer.ts'
import { deskRouter } from '../../src/desk/handlers.ts'
import { permissions } from '../../src/access/operation.ts'
import { createRouterClient } from '@orpc/server'
import type { Made } from '../../src/papers/contract.ts'
import { failure, morning, request } from '../support/desk.ts'
import { describeEachEngine } from '../support/engines.ts'
import type { TestRegister } from '../support/register.ts'
import { finalOf } from '../support/sessions.ts'
import { contextOf } from '../unit/register/client.ts'

const homes = [{ village: 'Bản Bó', born: ['2021-10-02', '2022-08-26'], phone: '0365920508' }]

/** The desk with a real writer, but that a page on its way to PDF stays the HTML a browser would print. */
function printing(register: TestRegister) {
  const made = new Map<string, Uint8Array>()
  const context = contextOf(register, permissions)
  const documents = createDocumentWriter({
    printer: { print: async (html) => new TextEncoder().encode(html), close: async () => undefined },
  })
  const files = {
    put: ({ name, bytes }: { name: string; bytes: Uint8Array }) => {
      made.set(name, bytes)
      return { fileId: name, name, size: bytes.length, sha256: '' }
    },
    get: () => undefined,
    remove: () => undefined,
  }
  const host = { ...context.host, files, documents }
  return { desk: createRouterClient(deskRouter, { context: { ...context, host } }), made }
}

describeEachEngine('the minutes of a day', (open) => {
  test('are files of what was signed, whatever is written later, and the log tells of them', async () => {
    const register = await open()
    const { client, sessionId, ids } = await morning(register, homes)
    const { desk, made } = printing(register)
    const { day } = await client.desk.sessions({})
    const [one = '', two = ''] = ids.flat()
    await client.desk.outcome({ requestId: request(), sessionId, childId: one, kind: 'taken', desk: 'Bàn 1' })
    await client.desk.close({ requestId: request(), day, signedBy: 'Lò Thị Hương', note: 'mưa' })
    const { files }: Made = await finalOf(await desk.makeMinutes({ day, forms: ['pdf', 'docx'] }))
    expect(files.map(({ name }) => name)).toEqual([
      'bien-ban-thu-nhan-2024-07-18.pdf',
      'bien-ban-thu-nhan-2024-07-18.docx',
    ])
    const page = new TextDecoder().decode(made.get(files[0]?.name ?? ''))
    for (const words of ['BIÊN BẢN', 'Người chốt: Lò Thị Hương', 'Bàn 1', 'Ghi chú: mưa', '1 trẻ đã thu nhận mà chưa'])
      expect(page).toContain(words)
    const logged = await register.units.read({ actor: 'test', operation: 'test' }, ({ db }) =>
      db.selectFrom('export_log').select(['operation', 'rows']).execute(),
    )
    expect(logged).toMatchObject([{ operation: 'desk.makeMinutes' }])
    expect(Number(logged[0]?.rows)).toBe(1)
    await client.desk.reopen({ requestId: request(), day, reason: 'ghi sót', signedBy: 'Lò Thị Hương' })
    await client.desk.outcome({ requestId: request(), sessionId, childId: two, kind: 'taken', desk: 'Bàn 2' })
    await finalOf(await desk.makeMinutes({ day, forms: ['pdf'] }))
    const again = new TextDecoder().decode(made.get(files[0]?.name ?? ''))
    expect(again).toContain('lý do: ghi sót')
    expect(again).toContain('Bàn 2')
  })

  test('of a day without sessions are refused', async () => {
    const { desk } = printing(await open())
    const { day } = await desk.sessions({})
    const making = finalOf(await desk.makeMinutes({ day, forms: ['docx'] }))
    expect((await failure(making)).code).toBe('NOTHING_TO_CLOSE')
  })
})
