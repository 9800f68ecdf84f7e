import { CFB } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDocumentWriter } from '../../main/files/writing/document-writer.ts'
import { findBrowser } from '../../main/files/writing/pdf/find-browser.ts'
import { saveSettings } from '../../src/access/settings-store.ts'
import { morning } from '../support/desk.ts'
import { type CodeReader, openCodeReader } from '../support/read-codes.ts'
import { openTestRegister } from '../support/register.ts'
import { finalOf, request, sessionsClient, shelf } from '../support/sessions.ts'

const documents = createDocumentWriter()
let reader: CodeReader

/** Seven families, so that slips go over two pages; one of three children, one without a village. */
async function printed() {
  shelf.clear()
  const register = await openTestRegister()
  await register.units.write({ actor: 'test', operation: 'test' }, (unit) =>
    saveSettings(unit, null, { familyPaper: 'letter' }),
  )
  const at = await morning(register, [
    { village: 'Bản Bó', born: ['2017-02-01', '2019-05-06', '2021-05-06'] },
    { village: 'Bản Bó', born: ['2016-03-04'] },
    ...['2015-01-02', '2015-02-03', '2015-03-04', '2020-04-05'].map((born) => ({ village: 'Bản Bó', born: [born] })),
    { village: null, born: ['2018-08-08'] },
  ])
  const papers = sessionsClient(register, { documents })
  await papers.giveNumbers({ requestId: request(), sessionIds: [at.sessionId] })
  await finalOf(
    await papers.makePapers({
      papers: [
        { kind: 'slips', forms: ['pdf'] },
        { kind: 'invitations', forms: ['pdf', 'docx'] },
      ],
    }),
  )
  return { register, ...at }
}

/** Whom the desk opens by each text: the ids of the children of the one household that comes up. */
async function openedBy({ client, sessionId }: Awaited<ReturnType<typeof printed>>, texts: readonly string[]) {
  const opened: string[][] = []
  for (const text of texts) {
    const { by, only } = await client.desk.find({ sessionId, text })
    expect(by).toBe('code')
    opened.push((only?.children ?? []).map(({ id }) => id).toSorted())
  }
  return opened.toSorted()
}

function file(ending: string): Uint8Array {
  const found = [...shelf].find(
    ([name]) => name.startsWith(ending.split('.')[0] ?? '') && name.endsWith(ending.split('.')[1] ?? ''),
  )
  if (found === undefined) throw new Error(`no file ${ending}`)
  return found[1]
}

describe.skipIf(findBrowser() === undefined)('the code on a paper, printed and scanned', () => {
  let plan: Awaited<ReturnType<typeof printed>>
  let homes: string[][]
  beforeAll(async () => {
    reader = await openCodeReader()
    plan = await printed()
    homes = plan.ids.map((family) => family.toSorted()).toSorted()
  }, 120_000)
  afterAll(async () => {
    await reader.close()
    await documents.close()
    await plan.register.close()
  })

  test('of slips opens exactly the household it was cut for', async () => {
    const codes = await reader.ofPdf(file('phieu-hen-gio.pdf'))
    expect(new Set(codes).size).toBe(7)
    expect(await openedBy(plan, codes)).toEqual(homes)
  }, 60_000)

  test('of a slip is read from a picture of hardly more than one dot a point', async () => {
    const codes = await reader.ofPdf(file('phieu-hen-gio.pdf'), 1.25)
    expect(await openedBy(plan, codes)).toEqual(homes)
  }, 60_000)

  test('of invitation letters does so too, and so does the number on them', async () => {
    const codes = await reader.ofPdf(file('giay-moi.pdf'))
    expect(codes).toHaveLength(7)
    expect(await openedBy(plan, codes)).toEqual(homes)
    expect(await openedBy(plan, ['1/gm-ubnd', '02/GM-UBND'])).toHaveLength(2)
    const { invitations } = await plan.client.sessions.session({ id: plan.sessionId })
    const numbers = [...new Set(invitations.map(({ number }) => number ?? ''))]
    expect(await openedBy(plan, numbers)).toEqual(homes)
  }, 60_000)

  test('in the Word file is the same', async () => {
    const package_ = CFB.read(Buffer.from(file('giay-moi.docx')), { type: 'buffer' })
    const pictures: Uint8Array[] = package_.FullPaths.flatMap((path: string, at: number) =>
      /media\/.*\.gif$/.test(path) ? [Uint8Array.from(package_.FileIndex[at]?.content ?? [])] : [],
    )
    expect(pictures).toHaveLength(7)
    const codes = []
    for (const picture of pictures) codes.push(...(await reader.ofPicture(picture)))
    expect(await openedBy(plan, codes)).toEqual(homes)
  }, 60_000)
})
