import { maskNumbers } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { openSources } from './sources.ts'
import type { PreviewRow, Totals, Verdict } from './contract.ts'
import type { ProblemCode } from './read-row.ts'

export interface RowsWanted {
  sourceNo: number | null
  verdict: Verdict | null
  code: ProblemCode | null
  /** Only rows nobody has decided yet. */
  undecided: boolean
  /** Of held rows also those decided while the list was looked at, though they are no longer held. */
  withDecided?: boolean
  /** Rows one of whose cells has this problem. */
  problem?: ProblemCode | null
  offset: number
  limit: number
}

/** Rows of staged or committed lists, in the order of their files. */
export async function claimRows(unit: Unit, wanted: RowsWanted): Promise<{ total: number; rows: PreviewRow[] }> {
  const found = matching(unit, wanted)
  const { total } = await found.select((of) => of.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await found
    .select([
      'claim.id',
      'file',
      'sheet',
      'sheet_row',
      'verdict',
      'code',
      'name',
      'born',
      'village_text',
      'problems',
      'candidates',
      'changes',
      'decision',
      'before_decision',
    ])
    .orderBy('claim.no')
    .offset(wanted.offset)
    .limit(wanted.limit)
    .execute()
  return { total, rows: rows.map(toPreviewRow) }
}

function matching(unit: Unit, { sourceNo, verdict, code, undecided, withDecided, problem }: RowsWanted) {
  let query = unit.db.selectFrom('claim').where('claim.commune_id', '=', unit.communeId)
  query =
    sourceNo === null
      ? query.where('claim.source_no', 'in', openSources(unit).select('source.no'))
      : query.where('claim.source_no', '=', sourceNo)
  if (verdict === 'held' && withDecided)
    query = query.where((of) => of.or([of('claim.verdict', '=', 'held'), of('claim.before_decision', 'is not', null)]))
  else if (verdict !== null) query = query.where('claim.verdict', '=', verdict)
  if (problem) query = query.where('claim.problems', 'like', `%"code":"${problem}"%`)
  if (code !== null) query = query.where('claim.code', '=', code)
  if (undecided) query = query.where('claim.decision', 'is', null)
  return query
}

interface RowAnswer {
  id: string
  file: string
  sheet: string
  sheet_row: number
  verdict: Verdict
  code: string | null
  name: string | null
  born: string | null
  village_text: string | null
  problems: string | null
  candidates: string | null
  changes: string | null
  decision: string | null
  before_decision: string | null
}

/** The JSON columns were written by the staging from the same shapes; the contract checks them once more on the way out. */
function toPreviewRow(row: RowAnswer): PreviewRow {
  return {
    rowId: row.id,
    file: row.file,
    sheet: row.sheet,
    row: row.sheet_row,
    verdict: row.verdict,
    code: row.code as ProblemCode | null,
    name: row.name,
    born: row.born,
    village: row.village_text,
    problems: parsed(row.problems) as PreviewRow['problems'],
    candidates: parsed(row.candidates) as PreviewRow['candidates'],
    changes: (parsed(row.changes) as PreviewRow['changes']).map(masked),
    decision: row.decision,
    undoable: row.before_decision !== null,
    proposal: null,
  }
}

function masked({ field, was, will }: PreviewRow['changes'][number]) {
  return { field, was: was === null ? null : maskNumbers(was), will: will === null ? null : maskNumbers(will) }
}

function parsed(json: string | null): unknown[] {
  return json === null ? [] : JSON.parse(json)
}

const nothing: Totals = { read: 0, new: 0, same: 0, changed: 0, held: 0, refused: 0 }

/** Control totals a sheet, keyed "file|sheet", and of all. They close by construction: each row has one verdict. */
export async function countRows(
  unit: Unit,
  sourceNo: number,
): Promise<{ all: Totals; sheets: ReadonlyMap<string, Totals> }> {
  const rows = await unit.db
    .selectFrom('claim')
    .select((of) => ['file', 'sheet', 'verdict', of.fn.countAll<number>().as('count')])
    .where('source_no', '=', sourceNo)
    .groupBy(['file', 'sheet', 'verdict'])
    .execute()
  const all = { ...nothing }
  const sheets = new Map<string, Totals>()
  for (const row of rows) {
    const key = `${row.file}|${row.sheet}`
    const sheet = sheets.get(key) ?? { ...nothing }
    sheets.set(key, sheet)
    for (const totals of [all, sheet]) {
      totals.read += row.count
      totals[row.verdict] += row.count
    }
  }
  return { all, sheets }
}
