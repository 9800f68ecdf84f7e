import type { Unit } from '../storage/unit-of-work.ts'
import type { ListedVillage } from './village-book.ts'
import type { Watching } from './watching.ts'
import type { StagedClaim } from './staged-claim.ts'
import { ComingChildren } from './coming-children.ts'
import { judgeRows } from './judge-rows.ts'
import type { ListAbout } from './list-about.ts'
import type { RowProblem } from './read-row.ts'
import { sentences } from './sentences.ts'
import type { ListSource } from './sources.ts'

const chunk = 500

/**
 * Between preview and commit others may have worked. Rows whose child changed since come back as held; so does a new row
 * whose child came into the register meanwhile, with the rows of later files that spoke of it. A row decided to be a child
 * of its own is one. Nothing to do when the register stands where it stood.
 */
export async function holdWhatChanged(
  unit: Unit,
  source: ListSource,
  judges: { list: ListAbout; doneSet: ReadonlySet<string> },
  watching: Watching,
): Promise<void> {
  if (source.understood.judgedAt === unit.known) return
  await holdChangedChildren(unit, source)
  for (let after = 0, done = 0; ;) {
    const rows = await newRows(unit, source.no, after)
    const last = rows.at(-1)
    if (last === undefined) return
    const judged = await judgeRows(
      unit,
      rows.map((row) => ({ words: row, villageNo: row.village_no })),
      { ...judges, coming: new ComingChildren() },
    )
    for (const [at, row] of rows.entries()) {
      const judgement = judged[at]
      if (judgement === undefined || (judgement.verdict === 'new' && judgement.child === null)) continue
      const found =
        judgement.child === null ? judgement.candidates : [{ child: judgement.child, because: 'vừa được đưa vào sổ' }]
      const candidates = found.map(({ child, because }) => ({
        id: child.id,
        name: child.name,
        born: child.born,
        because,
      }))
      for (const other of await rowsAbout(unit, row)) await hold(unit, other, candidates)
    }
    after = last.no
    done += rows.length
    await watching.step({ phase: 'comparing', done, total: null })
  }
}

async function holdChangedChildren(unit: Unit, source: ListSource): Promise<void> {
  const rows = await unit.db
    .selectFrom('claim')
    .innerJoin('child', 'child.no', 'claim.child_no')
    .selectAll('claim')
    .select(['child.id as now_id', 'child.name as now_name', 'child.born as now_born'])
    .where('claim.source_no', '=', source.no)
    .where('claim.verdict', 'in', ['new', 'same', 'changed'])
    .whereRef('claim.child_version', '<>', 'child.version')
    .execute()
  for (const { now_id, now_name, now_born, ...row } of rows)
    await hold(unit, row, [{ id: now_id, name: now_name, born: now_born, because: 'vừa được sửa sau khi xem trước' }])
}

function newRows(unit: Unit, sourceNo: number, after: number): Promise<StagedClaim[]> {
  return unit.db
    .selectFrom('claim')
    .selectAll()
    .where('source_no', '=', sourceNo)
    .where('verdict', '=', 'new')
    .where('child_version', 'is', null)
    .where('decision', 'is', null)
    .where('no', '>', after)
    .orderBy('no')
    .limit(chunk)
    .execute()
}

/** The row that was to bring a child, and those of later files that speak of it. */
function rowsAbout(unit: Unit, row: StagedClaim): Promise<StagedClaim[]> {
  return unit.db
    .selectFrom('claim')
    .selectAll()
    .where('source_no', '=', row.source_no)
    .where('child_no', '=', row.child_no)
    .where('verdict', 'in', ['new', 'same', 'changed'])
    .execute()
}

interface CandidateInWords {
  id: string
  name: string
  born: string | null
  because: string
}

/** Rows whose village is no longer wait for an officer to say which village they are of. */
export async function holdForVillage(unit: Unit, row: StagedClaim, became?: ListedVillage): Promise<void> {
  const text = row.village_text ?? ''
  const proposals =
    became === undefined ? [] : [{ id: became.id, name: became.name, born: null, because: 'thôn cũ đã gộp vào' }]
  await hold(unit, row, proposals, { code: 'village-unknown', value: text, message: sentences.villageUnknown(text) })
}

const changedMeanwhile = (row: StagedClaim) => {
  return { code: 'changed-meanwhile' as const, value: row.name ?? '', message: sentences.changedMeanwhile }
}

async function hold(
  unit: Unit,
  row: StagedClaim,
  candidates: readonly CandidateInWords[],
  why: Pick<RowProblem, 'code' | 'value' | 'message'> = changedMeanwhile(row),
): Promise<void> {
  const problems = JSON.parse(row.problems ?? '[]') as RowProblem[] // written by the staging
  problems.push({ row: row.sheet_row, column: '', ...why })
  await unit.db
    .updateTable('claim')
    .set({
      verdict: 'held',
      code: why.code,
      problems: JSON.stringify(problems),
      candidates: JSON.stringify(candidates),
      child_no: null,
      child_id: null,
      child_version: null,
      household_no: null,
      decision: null,
      decided: null,
    })
    .where('no', '=', row.no)
    .execute()
}
