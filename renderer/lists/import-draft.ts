import { useSyncExternalStore } from 'react'
import type { Day } from '../../src/base/day.ts'
import { offerFile } from '../app/files.ts'
import type { Preview } from '../../src/lists/contract.ts'
import { previewWork } from './import-work.ts'
import { forgetFiles, rememberFiles, type ReadAgain } from './read-again.ts'

/** What the officer has chosen and answered so far; kept while other pages are looked at. */
export interface ImportDraft {
  files: readonly File[]
  refusedNames: readonly string[]
  secret: 'no' | 'yes' | null
  asOf: Day | null
  origin: string
  permittedBy: string
  offering: boolean
  failure: unknown
}

const blank: ImportDraft = {
  files: [],
  refusedNames: [],
  secret: null,
  asOf: null,
  origin: '',
  permittedBy: '',
  offering: false,
  failure: null,
}
let draft = blank
const listeners = new Set<() => void>()

export function useImportDraft(): ImportDraft {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => draft,
  )
}

export function changeDraft(changed: Partial<ImportDraft>): void {
  draft = { ...draft, ...changed }
  for (const listener of listeners) listener()
}

/** Takes the files a person chose or dropped; what is no list is named, not dropped in silence. */
export function chooseFiles(chosen: readonly File[]): void {
  const lists = chosen.filter((file) => /\.(xlsx|xls|csv)$/i.test(file.name))
  const kept = draft.files.filter((file) => !lists.some((other) => other.name === file.name))
  changeDraft({
    files: [...kept, ...lists],
    refusedNames: chosen.filter((file) => !lists.includes(file)).map((file) => file.name),
    failure: null,
  })
}

/** Reads the chosen files into a preview. Only after "no secrecy mark" is a single byte handed over. */
export async function startPreview(): Promise<Preview | null> {
  const { files, secret, asOf, origin, permittedBy } = draft
  if (secret !== 'no' || files.length === 0) return null
  changeDraft({ offering: true, failure: null })
  try {
    const fileIds: string[] = []
    for (const file of files) fileIds.push((await offerFile(file)).fileId)
    changeDraft({ offering: false })
    return await readFiles(
      { fileIds, asOf, origin: origin || null, permittedBy: permittedBy || null, wishes: {} },
      null,
    )
  } catch (failure) {
    changeDraft({ offering: false, failure })
    return null
  }
}

/** What was asked of the core last, to ask it again with the same files chosen anew. */
let asked: { again: ReadAgain; instead: string | null } | null = null

export function lastAsked(): typeof asked {
  return asked
}

/** Reads the same files again with other wishes, in the place of an earlier preview. */
export async function readFiles(again: ReadAgain, instead: string | null): Promise<Preview | null> {
  asked = { again, instead }
  const preview = await previewWork.start({ ...again, secret: 'no', instead })
  if (preview === null) return null
  if (instead !== null && instead !== preview.sourceId) forgetFiles(instead)
  rememberFiles(preview.sourceId, again)
  changeDraft(blank)
  previewWork.clear()
  return preview
}
