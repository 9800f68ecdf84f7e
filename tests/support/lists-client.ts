import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { createRouterClient } from '@orpc/server'
import { afterEach } from 'vitest'
import type { Context } from '../../src/access/context.ts'
import { accessRouter } from '../../src/access/handlers.ts'
import { permissions } from '../../src/access/operation.ts'
import { figuresRouter } from '../../src/figures/handlers.ts'
import { listsRouter } from '../../src/lists/handlers.ts'
import { registerRouter } from '../../src/register/handlers.ts'
import type { Engine } from '../../src/storage/database.ts'
import { type UnitsOfWork, unitsOfWork } from '../../src/storage/unit-of-work.ts'
import { answersTo } from '../../main/files/reading/answers.ts'
import type { FromReader, ToReader } from '../../main/files/reading/messages.ts'
import type { ReaderProcess } from '../../main/files/reading/reader-process.ts'
import { createWorkbookReader } from '../../main/files/reading/workbook-reader.ts'
import { createSeals } from '../../main/files/sealing.ts'
import { createShelf } from '../../main/files/shelf.ts'
import { createSolver } from '../../main/host/solver/solver.ts'
import { createDocumentWriter } from '../../main/files/writing/document-writer.ts'
import type { Day } from '../../src/base/day.ts'
import type { Decision, Preview, PreviewRow } from '../../src/lists/contract.ts'
import { listReading } from '../../src/lists/list-reading.ts'
import type { Undone } from '../../src/lists/undo.ts'
import { type ListedChild, listOf, type ListSheet } from './list-files.ts'
import { openAgain, openTestRegister } from './register.ts'
import { noCare } from './no-care.ts'

/** A file by its path, or just made. */
export type GivenFile = string | { name: string; bytes: Uint8Array }

interface Opening {
  engine?: Engine
  /** Reads files in this process: for tests of many small lists, which are not about the reading process. */
  readHere?: boolean
}

/** A fresh register with the operations of lists, register, figures and settings, and real files. Close it at the end. */
export async function openLists({ engine = 'sqlite', readHere = false }: Opening = {}) {
  const register = await openTestRegister(engine)
  const workbooks = createWorkbookReader(readHere ? { spawn: readingHere } : {})
  const files = createShelf({ now: register.clock.now, newId: register.newId })
  const context: Context = {
    host: {
      now: register.clock.now,
      newId: register.newId,
      breathe: () => setImmediate(),
      report: (failure) => {
        throw failure
      },
      files,
      workbooks,
      documents: createDocumentWriter(),
      solver: createSolver(),
      seals: createSeals(),
    },
    caller: { actor: 'máy này', permissions: new Set(permissions) },
    units: register.units,
    place: { dataFolder: register.where, protection: 'key-file', version: 'test' },
    care: noCare,
    examples: async () => [{ name: 'danh-sach-tre-em.xlsx', bytes: await readFile('samples/danh-sach-tre-em.xlsx') }],
    changes: async function* () {},
  }
  return {
    ...register,
    context,
    client: clientOf(context),
    files,
    /** The same database opened anew, as after the product was started again: nothing but the file is left. */
    async restarted() {
      const database = openAgain(register)
      const units: UnitsOfWork = unitsOfWork({
        database,
        communeId: 1,
        now: register.clock.now,
        changed: () => undefined,
      })
      return { client: clientOf({ ...context, units }), close: () => database.close() }
    },
    async close() {
      workbooks.close()
      await register.close()
    },
  }
}

function clientOf(context: Context) {
  return createRouterClient(
    { access: accessRouter, register: registerRouter, lists: listsRouter, figures: figuresRouter },
    { context },
  )
}

export type OpenLists = Awaited<ReturnType<typeof openLists>>

export type PreviewInput = Parameters<OpenLists['client']['lists']['preview']>[0]
type Lists = Pick<OpenLists, 'client' | 'files'>

/** Puts files on the shelf and previews them as one list; answers the preview. */
export async function preview(
  lists: Lists,
  given: readonly GivenFile[],
  more: Partial<PreviewInput> = {},
): Promise<Preview> {
  return finalOf(await lists.client.lists.preview({ fileIds: await onShelf(lists, given), secret: 'no', ...more }))
}

export async function onShelf({ files }: Pick<Lists, 'files'>, given: readonly GivenFile[]): Promise<string[]> {
  const fileIds = []
  for (const one of given) {
    const file = typeof one === 'string' ? { name: basename(one), bytes: await readFile(one) } : one
    fileIds.push(files.put(file).fileId)
  }
  return fileIds
}

/** Previews and commits; answers the list as it went in. */
export async function takeIn(
  lists: Lists,
  given: readonly GivenFile[],
  more: Partial<PreviewInput> = {},
): Promise<Preview> {
  const { sourceId } = await preview(lists, given, more)
  return commit(lists, sourceId)
}

export async function commit(lists: Pick<Lists, 'client'>, sourceId: string): Promise<Preview> {
  return finalOf(await lists.client.lists.commit({ requestId: requestId(), sourceId }))
}

export async function undo(lists: Pick<Lists, 'client'>, sourceId: string): Promise<Undone> {
  return finalOf(await lists.client.lists.undo({ requestId: requestId(), sourceId }))
}

/** A request id as a window would make it. */
export function requestId(): string {
  return crypto.randomUUID()
}

/** Runs a stream to its end and answers what it returned. */
export async function finalOf<T>(stream: AsyncIterator<unknown, T>): Promise<T> {
  for (;;) {
    const step = await stream.next()
    if (step.done === true) return step.value
  }
}

export interface ListWishes extends Partial<Omit<PreviewInput, 'asOf'>>, Pick<Partial<ListSheet>, 'letterhead'> {
  /** The list's own day; null: the list tells or nobody does. Default 2024-07-01. */
  asOf?: string | null
  file?: string
  sheet?: string
}

/** Gives each test a register of its own with the verbs by which lists come in, closed after the test. */
export function listRooms(engine: Engine = 'sqlite') {
  const opened: OpenLists[] = []
  afterEach(async () => {
    for (const lists of opened.splice(0)) await lists.close()
  })
  return async () => {
    const lists = await openLists({ engine, readHere: true })
    opened.push(lists)
    return roomOf(lists)
  }
}

export type ListRoom = ReturnType<typeof roomOf>

/** What may come in: rows of one sheet, a file, or several files of one import. */
export type Given = readonly ListedChild[] | GivenFile | readonly GivenFile[]

export function roomOf(lists: OpenLists) {
  const { client } = lists
  async function look(given: Given, wishes: ListWishes = {}) {
    const { asOf = '2024-07-01', letterhead, file, sheet, ...more } = wishes
    const answer = await preview(lists, filesOf(given, { letterhead, file, sheet }), {
      ...more,
      asOf: asOf as Day | null,
    })
    return { ...answer, ...(await judged(answer.sourceId)) }
  }
  async function settle(sourceId: string) {
    const answer = await commit(lists, sourceId)
    return { ...answer, ...(await judged(sourceId)) }
  }
  async function judged(sourceId: string) {
    const { rows } = await client.lists.rows({ sourceId, page: { offset: 0, limit: 5000 } })
    return { rows, verdicts: rows.map(inWord) }
  }
  async function names(asOf = '2024-07-18') {
    const { rows } = await client.figures.namesInFull({ asOf: asOf as Day, page: { offset: 0, limit: 5000 } })
    return rows
  }
  return {
    ...lists,
    look,
    settle,
    judged,
    names,
    async take(given: Given, wishes: ListWishes = {}) {
      return settle((await look(given, wishes)).sourceId)
    },
    undo: (sourceId: string) => undo(lists, sourceId),
    /** The only child of the register on a day, or the only one of a name. */
    async only(name?: string) {
      const [child, ...others] = (await names()).filter((one) => name === undefined || one.name === name)
      if (child === undefined || others.length > 0)
        throw new Error(`${others.length + (child ? 1 : 0)} children instead of one`)
      return { ...child, page: await client.register.child({ id: child.id }) }
    },
    async total(asOf: string): Promise<number> {
      const { groups } = await client.figures.at({ asOf: asOf as Day })
      return Object.values(groups).reduce((sum, cell) => sum + cell.total, 0)
    },
    async figures(asOf: string, knownAt: string | null = null) {
      return client.figures.at({ asOf: asOf as Day, knownAt: knownAt as never })
    },
    decide: (
      which: { row?: PreviewRow | undefined; code?: PreviewRow['code']; sourceId?: string },
      decision: Decision,
    ) =>
      client.lists.decide({
        requestId: requestId(),
        rowId: which.row?.rowId ?? null,
        code: which.code ?? null,
        sourceId: which.sourceId ?? null,
        decision,
      }),
    held: (sourceId: string | null = null) => client.lists.held({ sourceId }),
    async edit(id: string, fields: Parameters<typeof client.register.editChild>[0]['fields']) {
      const { version } = await client.register.child({ id })
      return client.register.editChild({ requestId: requestId(), childId: id, version, fields })
    },
    card: (childId: string, kind: Parameters<typeof client.register.recordCard>[0]['kind'], day: string, detail = {}) =>
      client.register.recordCard({ requestId: requestId(), childId, kind, day: day as Day, detail }),
    closeChild: (childId: string, how: Parameters<typeof client.register.closeChild>[0]['how'], day: string) =>
      client.register.closeChild({ requestId: requestId(), childId, how, day: day as Day }),
    move: (childId: string, villageId: string | null, day: string) =>
      client.register.moveChild({ requestId: requestId(), childId, villageId, day: day as Day }),
    async confirmVillages() {
      await client.access.saveSettings({ requestId: requestId(), settings: { villagesConfirmed: true } })
    },
    async villageId(name: string): Promise<string> {
      const found = (await client.register.villages({})).find((village) => village.name === name)
      if (found === undefined) throw new Error(`no village ${name}`)
      return found.id
    },
  }
}

/** "new", "same", … and of what is held or refused also why: "held possible-duplicate". */
function inWord({ verdict, code }: PreviewRow): string {
  return verdict === 'held' || verdict === 'refused' ? `${verdict} ${code}` : verdict
}

function filesOf(
  given: Given,
  {
    letterhead,
    file,
    sheet,
  }: { letterhead?: readonly string[] | undefined; file?: string | undefined; sheet?: string | undefined },
): readonly GivenFile[] {
  if (typeof given === 'string' || !Array.isArray(given)) return [given as GivenFile]
  if (given.some((one) => typeof one === 'string' || 'bytes' in one)) return given as readonly GivenFile[]
  const made = listOf(given as readonly ListedChild[], {
    ...(letterhead === undefined ? {} : { letterhead }),
    ...(file === undefined ? {} : { file }),
    ...(sheet === undefined ? {} : { name: sheet }),
  })
  return [made]
}

/** The conversation of a reading process, held in this one: the same parsers and pieces. */
function readingHere(): ReaderProcess {
  let tell: (open: () => FromReader) => void = () => undefined
  return {
    onMessage: (listener) => {
      tell = listener
    },
    onExit: () => undefined,
    kill: () => undefined,
    send: (message) => {
      if (message.type === 'read') void answer(message)
    },
  }

  async function answer(request: Extract<ToReader, { type: 'read' }>): Promise<void> {
    for await (const message of answersTo(request, [listReading])) tell(() => message)
  }
}
