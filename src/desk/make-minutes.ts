import { type Context, settingsNow } from '../access/index.ts'
import type { Day } from '../base/day.ts'
import type { Progress } from '../base/paging.ts'
import { type Made, makeFiles } from '../papers/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { dayTally, signedOf } from './day-close.ts'
import { closeOf, refused } from './desk-session.ts'
import { minutesPaper, type MinutesFacts, namedIn } from './minutes.ts'
import { linesOf } from './session-lines.ts'

/** The minutes of a day as files; a signed day as it was signed. @throws NOTHING_TO_CLOSE */
export async function* makeMinutes(
  context: Context,
  { day, forms }: { day: Day; forms: readonly ('pdf' | 'docx')[] },
  signal?: AbortSignal,
): AsyncGenerator<{ progress: Progress }, Made> {
  yield { progress: { phase: 'counting', done: 0, total: null } }
  const operation = 'desk.makeMinutes'
  const facts = await context.units.read({ actor: context.caller.actor, operation }, (unit) => gather(unit, day))
  const paper = minutesPaper(facts)
  const files = [...new Set(forms)].map((form) => ({
    form,
    name: `bien-ban-thu-nhan-${day}.${form}`,
    write: () => context.host.documents.paper(paper, form, signal),
  }))
  const what = { day, state: facts.close.state }
  return yield* makeFiles(context, files, { operation, what, rows: namedIn(facts.differences) }, signal)
}

async function gather(unit: Unit, day: Day): Promise<MinutesFacts> {
  const { sessions, tally, differences } = await dayTally(unit, day)
  if (sessions.length === 0) throw refused('NOTHING_TO_CLOSE')
  const shown = (await signedOf(unit, day)) ?? { tally, differences, note: null }
  return {
    settings: await settingsNow(unit),
    ...{ day, close: await closeOf(unit, day), sessions: await linesOf(unit, sessions) },
    ...shown,
  }
}
