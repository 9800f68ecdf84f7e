import type { NewId } from '../base/ports.ts'
import { toBorn } from '../base/born.ts'
import { filedEvents, filingIn, writeFiling } from '../desk/index.ts'
import { FilingStage, type FoundChild, heldClaims, keptValues, valuesFrom, writeEdit } from '../register/index.ts'
import { Sex } from '../register/contract.ts'
import type { FieldValues } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { Verdict } from './compare.ts'
import { type Corrections, SealedGuardians } from './sealed.ts'

/** One field of a child that was corrected there. */
export interface Correction {
  field: keyof Corrections
  /** As it stands here now, in the words of the file; null: not known. */
  here: string | null
  away: string | null
  verdict: Verdict
}

const fields = ['name', 'born', 'sex', 'citizenNumber', 'guardians'] as const

/** A child's fields as they travel. */
function textsOf({ name, born, sex, citizen_number, guardians }: FieldValues): Corrections {
  const people = guardians.map(({ relation, name: named, phone, citizenNumber }) => ({
    ...{ relation, name: named, phone, citizenNumber },
  }))
  return { name, born, sex, citizenNumber: citizen_number, guardians: JSON.stringify(people) }
}

/** What was corrected of these children since a recording, by their number: at the desk's file line or on their page. */
export async function correctedSince(
  unit: Unit,
  nos: readonly number[],
  since: number,
): Promise<Map<number, Corrections>> {
  const before = await heldClaims(unit, nos, since)
  const now = await heldClaims(unit, nos)
  const filings = await filingsOf(unit, nos)
  return new Map(
    nos.map((no) => {
      const was = textsOf(valuesFrom(before.get(no) ?? []))
      const is = textsOf(valuesFrom(now.get(no) ?? []))
      const changed = before.has(no) ? fields.filter((field) => was[field] !== is[field]) : []
      const filing = filings.get(no)
      const told = Object.fromEntries(changed.map((field) => [field, is[field] ?? null]))
      return [no, filing === undefined || filing.recorded <= since ? told : { ...told, filing: filing.text }]
    }),
  )
}

/** How far the files of children are by their newest step, and since which recording. */
async function filingsOf(unit: Unit, nos: readonly number[]): Promise<Map<number, { text: string; recorded: number }>> {
  const told = new Map<number, { text: string; recorded: number }>()
  if (nos.length === 0) return told
  const events = await filedEvents(unit, nos)
  for (const no of nos) {
    const own = events.filter(({ child_no }) => child_no === no)
    const filing = filingIn(own)
    const recorded = own.at(-1)?.recorded ?? 0
    if (filing !== null) told.set(no, { text: `${filing.stage} ${filing.fileCode ?? ''}`.trim(), recorded })
  }
  return told
}

/**
 * Three ways, field by field: how it was when the session left or what came of it before, how it is here, how it came.
 * `came`: what earlier files of the same copy brought.
 */
export async function weighCorrections(
  unit: Unit,
  { child, nos }: FoundChild,
  { away, came, since }: { away: Corrections; came: Corrections; since: number },
): Promise<Correction[]> {
  const told = Object.keys(away) as (keyof Corrections)[] // a record of these fields
  if (told.length === 0) return []
  const own = [child.no]
  const base = textsOf(valuesFrom((await heldClaims(unit, own, since)).get(child.no) ?? []))
  const now = textsOf(await keptValues(unit, child))
  const claims = (await heldClaims(unit, own)).get(child.no) ?? []
  const isUnedited = claims.every(({ recorded }) => recorded <= since)
  const filings = [...(await filingsOf(unit, nos)).values()]
  const filing = filings.toSorted((a, b) => a.recorded - b.recorded).at(-1)
  return told.map((field) => {
    const there = away[field] ?? null
    const here = field === 'filing' ? (filing?.text ?? null) : (now[field] ?? null)
    const isUntouched =
      field === 'filing'
        ? filing !== undefined && filing.recorded <= since
        : isUnedited || here === (came[field] ?? base[field] ?? null)
    const verdict = (): Verdict => {
      if (there === (came[field] ?? null) && field in came) return 'nothing'
      // The file came to its end here meanwhile: how far it was is of no more interest.
      if (here === there || (field === 'filing' && filing === undefined)) return 'same'
      return isUntouched || (field in came && here === came[field]) ? 'apply' : 'conflict'
    }
    return { field, here, away: there, verdict: verdict() }
  })
}

/** Writes corrected fields into the register, as an edit by hand and a step of the online file. */
export async function writeCorrections(
  unit: Unit,
  newId: NewId,
  found: FoundChild,
  corrections: readonly Correction[],
): Promise<void> {
  const to = new Map(corrections.map(({ field, away }) => [field, away]))
  const filing = /^(\S+) ?(.*)$/u.exec(to.get('filing') ?? '')
  const stage = FilingStage.safeParse(filing?.[1])
  if (stage.success)
    await writeFiling(unit, newId, { childId: found.child.id, stage: stage.data, fileCode: filing?.[2] ?? null })
  const name = to.get('name')
  const sex = Sex.safeParse(to.get('sex')).data ?? null
  const born = toBorn(to.get('born') ?? '') ?? null
  const edited = {
    ...(name == null ? {} : { name }),
    ...(to.has('born') ? { born } : {}),
    ...(to.has('sex') ? { sex } : {}),
    ...(to.has('citizenNumber') ? { citizenNumber: to.get('citizenNumber') ?? null } : {}),
    ...(to.has('guardians') ? { guardians: await guardiansTo(unit, found, to.get('guardians') ?? '[]') } : {}),
  }
  if (Object.keys(edited).length > 0) await writeEdit(unit, newId, found, edited, undefined)
}

/** Guardians as they came: numbers that travelled masked, and years that did not travel, stay as they are here. */
async function guardiansTo(unit: Unit, { child }: FoundChild, text: string) {
  const known = valuesFrom((await heldClaims(unit, [child.no])).get(child.no) ?? []).guardians
  return SealedGuardians.parse(JSON.parse(text)).map((one) => ({
    ...one,
    bornYear: known.find(({ relation }) => relation === one.relation)?.bornYear ?? null,
  }))
}
