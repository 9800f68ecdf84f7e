import type { ChildId } from '../base/ids.ts'
import { groupBy } from '../base/group.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { closingKinds, formerInWords, obstacleInWords } from '../register/index.ts'
import { changedFields, reasonsOf } from './preview-counts.ts'
import { countRows } from './claim-rows.ts'
import type { Preview } from './contract.ts'
import type { ProblemCode, RowProblem } from './read-row.ts'
import type { ListSource } from './sources.ts'

const noRows = { read: 0, new: 0, same: 0, changed: 0, held: 0, refused: 0 }
const repaired: readonly ProblemCode[] = [
  'id-zero-restored',
  'phone-zero-restored',
  'born-year-only',
  'born-by-number',
  'encoding-repaired',
]
/** In a list of households most rows are of grown-ups, and all alike: so many are told with the list, all where its rows are asked for. */
const grownUpsTold = 50
/** Told of rows that are taken in all the same; a row held or refused for one of these is counted there. */
const doubtful: readonly ProblemCode[] = [
  'born-unreadable',
  'id-length',
  'id-mismatch-sex',
  'id-mismatch-year',
  'phone-unreadable',
  'possible-duplicate',
  'over-age',
  'cell-error',
]

/** A list as the officer looks at it before and after it is in the register. */
export async function previewOf(unit: Unit, source: ListSource): Promise<Preview> {
  const { all, sheets } = await countRows(unit, source.no)
  const told = await problemsBySheet(unit, source.no)
  const problems = new Map([...told].map(([sheet, rows]) => [sheet, rows.flatMap((row) => row.problems)]))
  const every = [...problems.values()].flat()
  const beside = [...told.values()].flat().flatMap((row) => row.problems.filter(({ code }) => code !== row.code))
  return {
    sourceId: source.id,
    status: source.status,
    asOf: source.about.ownDay,
    asOfFrom: source.about.ownDayFrom,
    totals: all,
    files: source.understood.files.map((file) => ({
      file: file.file,
      sheets: file.sheets.map(({ claimsWhole: _, ...sheet }) => ({
        ...sheet,
        ...(sheets.get(`${file.file}|${sheet.sheet}`) ?? noRows),
        problems: problems.get(`${file.file}|${sheet.sheet}`) ?? [],
      })),
    })),
    changedFields: await changedFields(unit, source.no),
    reasons: await reasonsOf(unit, source.no),
    newVillages: source.understood.newVillages.map(({ name, formerCommune }) =>
      formerCommune === null ? name : `${name} (${formerInWords(formerCommune)})`,
    ),
    repairs: countCodes(every).filter(({ code }) => repaired.includes(code)),
    doubts: countCodes(beside).filter(({ code }) => doubtful.includes(code)),
    closing: await closingProposals(unit, source),
    missing: await missingChildren(unit, source),
    stagedAt: source.stagedAt as Preview['stagedAt'], // an Instant when it was written
    expiresAt: source.expiresAt as Preview['expiresAt'],
  }
}

async function problemsBySheet(
  unit: Unit,
  sourceNo: number,
): Promise<Map<string, { code: string | null; problems: RowProblem[] }[]>> {
  const told = unit.db
    .selectFrom('claim')
    .select(['no', 'file', 'sheet', 'code', 'problems'])
    .where('source_no', '=', sourceNo)
    .where('problems', 'is not', null)
    .orderBy('no')
  const others = await told.where((of) => of.or([of('code', 'is', null), of('code', '<>', 'grown-up')])).execute()
  const grownUps = await told.where('code', '=', 'grown-up').limit(grownUpsTold).execute()
  const rows = [...others, ...grownUps].toSorted((a, b) => a.no - b.no)
  const bySheet = groupBy(rows, (row) => `${row.file}|${row.sheet}`)
  return new Map(
    [...bySheet].map(([sheet, ofSheet]) => [
      sheet,
      ofSheet.map(({ code, problems }) => ({ code, problems: JSON.parse(problems ?? '[]') as RowProblem[] })),
    ]), // written by the staging
  )
}

function countCodes(problems: readonly RowProblem[]): { code: ProblemCode; count: number }[] {
  return [...groupBy(problems, (problem) => problem.code)].map(([code, of]) => ({ code, count: of.length }))
}

/** Children whose reason says that they moved away, died or stand twice: for a person to close, never closed by itself. */
async function closingProposals(unit: Unit, source: ListSource): Promise<Preview['closing']> {
  const rows = await unit.db
    .selectFrom('claim')
    .select(['child_id', 'name', 'obstacle_kind', 'obstacle_text'])
    .where('source_no', '=', source.no)
    .where('obstacle_kind', 'in', [...closingKinds])
    .where('child_id', 'is not', null)
    .$narrowType<{ child_id: ChildId }>()
    .orderBy('no')
    .execute()
  return rows.map((row) => ({
    childId: row.child_id,
    name: row.name ?? '',
    because: obstacleInWords(row.obstacle_kind ?? '', row.obstacle_text ?? ''),
  }))
}

/** Whether anybody was in the register by that day whom this list did not bring: else nobody can be missing. */
async function knewSomebody(unit: Unit, source: ListSource): Promise<boolean> {
  const other = await unit.db
    .selectFrom('presence')
    .select('no')
    .where('commune_id', '=', unit.communeId)
    .where((of) => of.or([of('source_no', 'is', null), of('source_no', '<>', source.no)]))
    .where('voided', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}

/** Children present, on the list's day too, in the villages that it claims whole, whom no row of it speaks of. */
async function missingChildren(unit: Unit, source: ListSource): Promise<Preview['missing']> {
  const whole = source.understood.files.flatMap(({ file, sheets }) =>
    sheets.filter((sheet) => sheet.claimsWhole).map(({ sheet }) => ({ file, sheet })),
  )
  if (whole.length === 0 || !(await knewSomebody(unit, source))) return []
  const rows = await unit.db
    .selectFrom('child')
    .leftJoin('village_fact', (join) =>
      join.onRef('village_fact.village_no', '=', 'child.village_no').on('village_fact.voided', 'is', null),
    )
    .select(['child.id', 'child.name', 'village_fact.name as village'])
    .where('child.commune_id', '=', unit.communeId)
    .where('child.present', '=', 1)
    .where('child.no', 'in', (of) =>
      of
        .selectFrom('presence')
        .select('child_no')
        .where('day', '<=', source.about.ownDay)
        .where('kind', 'in', ['listed', 'moved-in'])
        .where('voided', 'is', null),
    )
    .where('child.village_no', 'in', (of) =>
      of
        .selectFrom('claim')
        .select('claim.village_no')
        .where('claim.source_no', '=', source.no)
        .where('claim.village_no', 'is not', null)
        .where((each) =>
          each.or(
            whole.map(({ file, sheet }) => each.and([each('claim.file', '=', file), each('claim.sheet', '=', sheet)])),
          ),
        ),
    )
    .where('child.no', 'not in', (of) =>
      of
        .selectFrom('claim')
        .select('claim.child_no')
        .where('claim.source_no', '=', source.no)
        .where('claim.child_no', 'is not', null),
    )
    .orderBy('child.sort_key')
    .limit(5000)
    .execute()
  return [...new Map(rows.map((row) => [row.id, { childId: row.id, name: row.name, village: row.village }])).values()]
}
