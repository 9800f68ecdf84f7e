import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { Decisions, type ReturnPreview } from '../../../src/away/contract.ts'
import { type Command, InputRefused, WrongUsage } from '../command.ts'
import { finished } from '../desk.ts'
import { choiceOption, flagOption, textOption } from '../words.ts'
import { takenLine } from './away-list.ts'

const sides = z.enum(['here', 'away'])

/** Takes a return in, all or nothing; where both machines differ only what was decided here goes in. */
export const awayBackCommand: Command = {
  usage: 'TỆP [--keep here|away] [--unsure new] [--decisions TỆP] [--dry-run]',
  options: {
    keep: { type: 'string' },
    unsure: { type: 'string' },
    decisions: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  read(words) {
    const [path, extra] = words.words
    if (path === undefined) throw new WrongUsage('Chưa nêu tệp mang về.')
    if (extra !== undefined) throw new WrongUsage(`Không hiểu “${extra}”.`)
    const keep = choiceOption(words, 'keep', sides, sides.options)
    const unsure = choiceOption(words, 'unsure', z.literal('new'), ['new'])
    const decided = decisionsIn(textOption(words, 'decisions'))
    const dryRun = flagOption(words, 'dry-run')
    const base64 = bytesOf(path).toString('base64')
    return async (desk) => {
      const { client, newId, signal } = desk
      const { fileId } = await client.away.offer({ name: basename(path), base64 }, { signal })
      const seen = await client.away.previewReturn({ fileId, decisions: decided }, { signal })
      const decisions = withDefaults(seen, decided, { keep, unsure })
      const preview = await client.away.previewReturn({ fileId, decisions }, { signal })
      if (dryRun) return { json: told(preview, { dryRun, confirmation: preview.taken.confirmation }) }
      if (preview.undecided > 0) throw new InputRefused(undecidedWords(preview))
      const stream = await client.away.merge({ requestId: newId(), fileId, decisions }, { signal })
      const { taken, brings, same } = await finished(desk, stream)
      const { confirmation } = taken
      return { json: told({ ...preview, taken, brings, same }, { dryRun, confirmation }) }
    }
  },
}

/** What is not decided one by one is decided by its kind, if the caller said how. */
function withDefaults(
  { conflicts, children }: ReturnPreview,
  decided: Decisions,
  { keep, unsure }: { keep: 'here' | 'away' | null; unsure: 'new' | null },
): Decisions {
  const sided = keep === null ? [] : conflicts.map(({ id }) => [id, keep] as const)
  const open = children.filter(({ as }) => as === null)
  const added = unsure === null ? [] : open.map(({ id }) => [id, unsure] as const)
  return {
    conflicts: { ...Object.fromEntries(sided), ...decided.conflicts },
    children: { ...Object.fromEntries(added), ...decided.children },
  }
}

function told(
  { taken, seenBefore, brings, same, undecided, conflicts, children }: ReturnPreview,
  { dryRun, confirmation }: { dryRun: boolean; confirmation: string | null },
) {
  const { takenId, sessionId, day, place, withWhom, since, state } = takenLine(taken)
  return {
    ...{ takenId, sessionId, day, place, withWhom, since, state, dryRun, seenBefore, brings, same, undecided },
    ...{ conflicts, children, confirmation },
  }
}

function undecidedWords({ undecided, conflicts, children }: ReturnPreview): string {
  const lines = [
    ...conflicts.filter(({ keep }) => keep === null).map(({ id, name }) => `  ${id}  ${name}: hai máy ghi khác nhau`),
    ...children.filter(({ as }) => as === null).map(({ id, name }) => `  ${id}  ${name}: chưa chắc là trẻ nào`),
  ]
  return [`Còn ${undecided} chỗ chưa chọn, chưa ghi gì. Dùng --keep, --unsure hoặc --decisions:`, ...lines].join('\n')
}

/** @throws {WrongUsage} before the register is opened */
function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    throw new WrongUsage(`Không mở được tệp ${path}.`)
  }
}

function decisionsIn(path: string | undefined): Decisions {
  if (path === undefined) return { conflicts: {}, children: {} }
  let read: unknown
  try {
    read = JSON.parse(bytesOf(path).toString('utf8'))
  } catch (failure) {
    if (failure instanceof WrongUsage) throw failure
    throw new InputRefused(`Tệp ${basename(path)} không phải JSON đúng cách.`)
  }
  const decisions = Decisions.safeParse(read)
  if (decisions.success) return decisions.data
  throw new InputRefused(
    `Tệp ${basename(path)} phải có dạng {"conflicts":{MÃ:"here"|"away"},"children":{MÃ:"new"|MÃTRẺ}}.`,
  )
}
