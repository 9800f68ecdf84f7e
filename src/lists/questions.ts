import { ChildId } from '../base/ids.ts'
import { maskNumbers } from '../register/index.ts'
import { formatBorn } from '../base/born.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { Candidate, Comparison, PreviewRow } from './contract.ts'
import { likenessOf, type Side, type SideField } from './likeness.ts'
import { type Proposal, proposalFor, type Question } from './proposal.ts'
import type { ProblemCode } from './read-row.ts'
import { refusal } from './refusals.ts'
import { earlierRowsAlike, type KnownSide, sideOfRow, sidesOfChildren } from './sides.ts'
import type { StagedClaim } from './staged-claim.ts'
import { villageNameByNo } from './village-book.ts'

/** A held row with all that may stand beside it, asked for many rows at once. */
interface AskedRow {
  row: StagedClaim
  own: Side
  sides: readonly KnownSide[]
  proposal: Proposal | null
}

/** The rows with what would be proposed for those that still wait. */
export async function withProposals(unit: Unit, rows: readonly PreviewRow[]): Promise<PreviewRow[]> {
  const waiting = rows.filter((row) => row.verdict === 'held' && row.decision === null)
  const asked = await askedRows(
    unit,
    waiting.map((row) => row.rowId),
  )
  const proposals = new Map(asked.map(({ row, proposal }) => [row.id, proposal]))
  return rows.map((row) => ({ ...row, proposal: proposals.get(row.rowId) ?? null }))
}

/** What is proposed for each of some waiting rows, by row id; rows nothing is proposed for are left out. */
export async function proposalsOf(unit: Unit, rows: readonly StagedClaim[]): Promise<Map<string, Proposal>> {
  const asked = await askedRows(
    unit,
    rows.map((row) => row.id),
  )
  return new Map(asked.flatMap(({ row, proposal }) => (proposal === null ? [] : [[row.id, proposal] as const])))
}

/** A row beside each of its candidates, field by field. Numbers are masked. @throws NO_SUCH_ROW */
export async function sideBySide(unit: Unit, rowId: string): Promise<Comparison> {
  const [asked] = await askedRows(unit, [rowId])
  if (asked === undefined) throw refusal.noSuchRow()
  const because = new Map(candidatesOf(asked.row).map((candidate) => [candidate.id, candidate.because]))
  return {
    rowId,
    proposal: asked.proposal,
    sides: asked.sides.map(({ id, side, place }) => ({
      id,
      place,
      because: because.get(id) ?? '',
      fields: likenessOf(asked.own, side).map((one) => ({
        ...one,
        row: shown(asked.own, one.field),
        other: shown(side, one.field),
      })),
    })),
  }
}

async function askedRows(unit: Unit, ids: readonly string[]): Promise<AskedRow[]> {
  if (ids.length === 0) return []
  const rows = await unit.db
    .selectFrom('claim')
    .selectAll()
    .where('commune_id', '=', unit.communeId)
    .where('id', 'in', ids)
    .orderBy('no')
    .execute()
  const aboutChildren = rows.filter((row) => row.code !== 'village-unknown')
  const childIds = [...new Set(aboutChildren.flatMap((row) => candidatesOf(row).map(({ id }) => ChildId.parse(id))))]
  const sourceNos = [...new Set(rows.map((row) => row.source_no))]
  const villageName = await villageNameByNo(unit)
  const children = await sidesOfChildren(unit, childIds, sourceNos)
  const twinOf = await earlierRowsAlike(
    unit,
    rows.filter((row) => row.code === 'duplicate-in-file'),
  )
  const spoken = await spokenOf(unit, childIds, sourceNos)
  const dated = await doneOnKnownDay(unit, childIds)
  return rows.map((row) => {
    const own = sideOfRow(row, villageName)
    const twin = row.code === 'duplicate-in-file' ? twinOf(row) : undefined
    const sides = twin !== undefined ? [twin] : candidatesOf(row).flatMap(({ id }) => children.get(id) ?? [])
    const question: Question = {
      code: row.code as ProblemCode | null, // written by the staging
      sides:
        row.code === 'village-unknown'
          ? candidatesOf(row).map(({ id }) => ({ id, likeness: [], taken: false, doneOnDay: false }))
          : sides.map(({ id, side }) => ({
              id,
              likeness: likenessOf(own, side),
              taken: spoken.has(`${row.source_no}|${id}`),
              doneOnDay: dated.has(id),
            })),
    }
    return { row, own, sides, proposal: proposalFor(question) }
  })
}

/** Which of these children a row of these lists speaks of already, as "list|child". */
async function spokenOf(unit: Unit, childIds: readonly ChildId[], sourceNos: readonly number[]): Promise<Set<string>> {
  if (childIds.length === 0) return new Set()
  const rows = await unit.db
    .selectFrom('claim')
    .select(['source_no', 'child_id'])
    .where('source_no', 'in', sourceNos)
    .where('child_id', 'in', childIds)
    .where('verdict', 'in', ['new', 'same', 'changed'])
    .execute()
  return new Set(rows.map((row) => `${row.source_no}|${row.child_id}`))
}

async function doneOnKnownDay(unit: Unit, childIds: readonly ChildId[]): Promise<Set<string>> {
  if (childIds.length === 0) return new Set()
  const rows = await unit.db
    .selectFrom('card_event')
    .innerJoin('child', 'child.no', 'card_event.child_no')
    .select('child.id')
    .where('child.commune_id', '=', unit.communeId)
    .where('child.id', 'in', childIds)
    .where('card_event.kind', 'in', ['taken', 'issued', 'handed-over'])
    .where('card_event.day_is', '=', 'on')
    .where('card_event.voided', 'is', null)
    .execute()
  return new Set(rows.map((row) => row.id))
}

function candidatesOf(row: StagedClaim): Candidate[] {
  return JSON.parse(row.candidates ?? '[]') as Candidate[] // written by the staging
}

function shown(side: Side, field: SideField): string | null {
  if (field === 'guardians') return joined(side.guardians)
  if (field === 'phone') return joined(side.phones.map(maskNumbers))
  if (field === 'born') return side.born === null ? null : formatBorn(side.born)
  const value = side[field]
  return value === null ? null : maskNumbers(value)
}

function joined(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(', ')
}
