import { z } from 'zod'
import { ChildId, SourceId } from '../base/ids.ts'
import { AnyId } from '../access/operation.ts'
import { Day, Instant } from '../base/day.ts'
import { likenesses, likenessReasons, sideFields } from './likeness.ts'
import { proposalReasons } from './proposal-reasons.ts'
import { listFields, problemCodes } from './read-row.ts'

export const Verdict = z.enum(['new', 'same', 'changed', 'held', 'refused'])
export type Verdict = z.infer<typeof Verdict>

/** read = new + same + changed + held + refused, always. */
export const Totals = z.object({
  read: z.int(),
  new: z.int(),
  same: z.int(),
  changed: z.int(),
  held: z.int(),
  refused: z.int(),
})
export type Totals = z.infer<typeof Totals>

export const Problem = z.object({
  row: z.int(),
  column: z.string(),
  code: z.enum(problemCodes),
  value: z.string(),
  message: z.string(),
})

const Mapping = z.partialRecord(z.enum(listFields), z.string().max(20))

export const SheetPreview = Totals.extend({
  sheet: z.string(),
  encoding: z.enum(['unicode', 'tcvn3', 'vni']),
  headerRow: z.int().nullable(),
  headerLastRow: z.int().nullable(),
  columns: Mapping,
  headings: z.record(z.string(), z.string()),
  examples: z.record(z.string(), z.array(z.string())),
  shape: z.string(),
  title: z.string(),
  repaired: z.array(
    z.object({
      column: z.string(),
      encoding: z.enum(['unicode', 'tcvn3', 'vni']),
      before: z.string(),
      after: z.string(),
    }),
  ),
  skipped: z.object({
    letterhead: z.int(),
    heading: z.int(),
    separator: z.int(),
    total: z.int(),
    signature: z.int(),
    blank: z.int(),
  }),
  problems: z.array(Problem),
})

export const Preview = z.object({
  sourceId: SourceId,
  status: z.enum(['staging', 'staged', 'committed', 'undone', 'dropped']),
  asOf: Day,
  asOfFrom: z.enum(['given', 'letterhead', 'today']),
  totals: Totals,
  files: z.array(z.object({ file: z.string(), sheets: z.array(SheetPreview) })),
  /** Fields that the changed rows fill, and that they alter. */
  changedFields: z.object({ added: z.int(), altered: z.int() }),
  /** Rows by verdict and why: {verdict, code, count}; of held rows those not decided. */
  reasons: z.array(z.object({ verdict: Verdict, code: z.enum(problemCodes), count: z.int() })),
  /** Villages that the commit will create, as named in the list. */
  newVillages: z.array(z.string()),
  /** What was repaired by itself, with counts: {code, count}. */
  repairs: z.array(z.object({ code: z.enum(problemCodes), count: z.int() })),
  /** What went in, or was left out of a row, and should be held against the papers, with counts: {code, count}. */
  doubts: z.array(z.object({ code: z.enum(problemCodes), count: z.int() })),
  /** Proposals to close, from a reason column: đã chuyển đi, đã mất, trùng. */
  closing: z.array(z.object({ childId: ChildId, name: z.string(), because: z.string() })),
  /** Children of the register absent from a list that claims whole villages; outside the totals, never closed by themselves. */
  missing: z.array(z.object({ childId: ChildId, name: z.string(), village: z.string().nullable() })),
  stagedAt: Instant,
  expiresAt: Instant.nullable(),
})
export type Preview = z.infer<typeof Preview>

export const Candidate = z.object({
  id: z.string(),
  name: z.string(),
  born: z.string().nullable(),
  because: z.string(),
})
export type Candidate = z.infer<typeof Candidate>

export const Decision = z.discriminatedUnion('kind', [
  /** To that child, or (for an unknown village) to that village. */
  z.object({ kind: z.literal('same'), id: AnyId }),
  z.object({ kind: z.literal('new') }),
  z.object({ kind: z.literal('drop') }),
])
export type Decision = z.infer<typeof Decision>

const ProposalShape = z.object({ decision: Decision, because: z.enum(proposalReasons) })

export const PreviewRow = z.object({
  rowId: z.string(),
  file: z.string(),
  sheet: z.string(),
  row: z.int(),
  verdict: Verdict,
  code: z.enum(problemCodes).nullable(),
  name: z.string().nullable(),
  born: z.string().nullable(),
  village: z.string().nullable(),
  problems: z.array(Problem),
  candidates: z.array(Candidate),
  /** Field by field: what was, what will be. */
  changes: z.array(z.object({ field: z.string(), was: z.string().nullable(), will: z.string().nullable() })),
  decision: z.string().nullable(),
  /** The decision can be taken back: the list is still looked at. */
  undoable: z.boolean(),
  /** What an officer would most likely decide; only of waiting rows, and only where the row itself shows it. */
  proposal: ProposalShape.nullable(),
})
export type PreviewRow = z.infer<typeof PreviewRow>

/** A row beside each of its candidates: `row` and `other` as shown, numbers masked. */
export const Comparison = z.object({
  rowId: z.string(),
  proposal: ProposalShape.nullable(),
  sides: z.array(
    z.object({
      id: z.string(),
      /** Of another row of the list: where it stands. */
      place: z.object({ sheet: z.string(), row: z.int() }).nullable(),
      because: z.string(),
      fields: z.array(
        z.object({
          field: z.enum(sideFields),
          likeness: z.enum(likenesses),
          because: z.enum(likenessReasons),
          row: z.string().nullable(),
          other: z.string().nullable(),
        }),
      ),
    }),
  ),
})
export type Comparison = z.infer<typeof Comparison>

/** Which sheet: by its file and name, or by the headings of all its columns. */
const SheetKey = z.string().max(100_000)

export const Wishes = z.object({
  mappings: z.record(SheetKey, Mapping).default({}),
  headerRows: z.record(SheetKey, z.int()).default({}),
  villages: z.record(SheetKey, z.string().max(200)).default({}),
  card: z.enum(['none', 'done']).nullable().default(null),
  leftOut: z.array(SheetKey).max(5000).default([]),
})
