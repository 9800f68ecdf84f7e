import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { createRouterClient } from '@orpc/server'
import type { Context } from '../../src/access/context.ts'
import { permissions } from '../../src/access/operation.ts'
import { figuresRouter } from '../../src/figures/handlers.ts'
import { listsRouter } from '../../src/lists/handlers.ts'
import { createWorkbookReader } from '../../main/files/reading/workbook-reader.ts'
import { createShelf } from '../../main/files/shelf.ts'
import { createDocumentWriter } from '../../main/files/writing/document-writer.ts'
import type { Engine } from '../../src/storage/database.ts'
import { openTestRegister } from './register.ts'

/** A fresh register with the operations of lists and figures, and real files. Close it at the end. */
export async function openLists(engine: Engine = 'sqlite') {
  const register = await openTestRegister(engine)
  const workbooks = createWorkbookReader()
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
    },
    caller: { actor: 'máy này', permissions: new Set(permissions) },
    units: register.units,
    place: { dataFolder: register.where, protection: 'key-file', version: 'test' },
    examples: async () => [{ name: 'danh-sach-tre-em.xlsx', bytes: await readFile('samples/danh-sach-tre-em.xlsx') }],
    changes: async function* () {},
  }
  const client = createRouterClient({ lists: listsRouter, figures: figuresRouter }, { context })
  return {
    ...register,
    context,
    client,
    files,
    async close() {
      workbooks.close()
      await register.close()
    },
  }
}

export type OpenLists = Awaited<ReturnType<typeof openLists>>

type PreviewInput = Parameters<OpenLists['client']['lists']['preview']>[0]

/** Puts files on the shelf and previews them as one list; answers the preview. */
export async function preview(lists: OpenLists, paths: readonly (string | { name: string; bytes: Uint8Array })[], more: Partial<PreviewInput> = {}) {
  const fileIds = []
  for (const path of paths) {
    const file = typeof path === 'string' ? { name: basename(path), bytes: await readFile(path) } : path
    fileIds.push(lists.files.put(file).fileId)
  }
  return finalOf(await lists.client.lists.preview({ fileIds, secret: 'no', ...more }))
}

/** Previews and commits; answers the list as it went in. */
export async function takeIn(lists: OpenLists, paths: readonly (string | { name: string; bytes: Uint8Array })[], more: Partial<PreviewInput> = {}) {
  const { sourceId } = await preview(lists, paths, more)
  return commit(lists, sourceId)
}

export async function commit(lists: OpenLists, sourceId: string) {
  return finalOf(await lists.client.lists.commit({ requestId: requestId(), sourceId }))
}

export async function undo(lists: OpenLists, sourceId: string) {
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
