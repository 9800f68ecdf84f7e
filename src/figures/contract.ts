import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { VillageId } from '../base/ids.ts'
import { ageGroups } from '../base/age-group.ts'
import { Day, daysBetween, Instant } from '../base/day.ts'
import { Page, Progress } from '../base/paging.ts'
import { AnyId, operation, RequestId } from '../access/operation.ts'
import { Ages, DoneKind } from '../access/contract.ts'
import { BulkChange, BulkDone, BulkOutcome, bulkRefusals } from '../register/contract.ts'
import { ChangeLine, ChildLine, NameColumn, NameLine, NamesFilter, NamesSort } from './names-contract.ts'

export { ChangeLine, ChildLine, NameColumn, NameLine, NamesFilter, NamesSort }

/** `total = done + declined + left`; percent = done/total to one decimal, half up; null when total is 0. */
export const Cell = z.object({
  total: z.int(),
  done: z.int(),
  declined: z.int(),
  left: z.int(),
  percent: z.number().nullable(),
})
export type Cell = z.infer<typeof Cell>

const groupCells = { under6: Cell, from6to13: Cell, undetermined: Cell, from14: Cell }

const TriedCells = z.object({ ...groupCells, all: Cell })

export const Figures = z.object({
  asOf: Day,
  knownAt: Instant,
  groups: z.object(groupCells),
  /** under6 + from6to13 + undetermined */
  all: Cell,
  villages: z.array(
    z.object({
      /** null: children without a village; always the last row. */
      id: VillageId.nullable(),
      name: z.string().nullable(),
      ...groupCells,
      all: Cell,
      /** asOf lies before the village's first whole list. */
      incomplete: z.boolean(),
    }),
  ),
  /** Done with a card without photo issued under 6, now 6 or over (counted inside done). */
  photoDue: z.int(),
  /** Temporary residents among `all`. */
  temporary: z.int(),
})
export type Figures = z.infer<typeof Figures>

/** left1 + new + movedIn + entered + undeclined + sentBack − done − declined − movedAway − closed − outgrown + corrected = left2 */
export const Terms = z.object({
  left1: z.int(),
  new: z.int(),
  movedIn: z.int(),
  entered: z.int(),
  undeclined: z.int(),
  sentBack: z.int(),
  done: z.int(),
  declined: z.int(),
  movedAway: z.int(),
  closed: z.int(),
  outgrown: z.int(),
  corrected: z.int(),
  left2: z.int(),
})
export type Terms = z.infer<typeof Terms>

/** The terms between the two ends; each opens its names. */
export const ChangeTerm = Terms.omit({ left1: true, left2: true }).keyof()
export type ChangeTerm = z.infer<typeof ChangeTerm>

/** A column of figures and changes; all: under6 + from6to13 + undetermined. */
export const Column = z.enum([...ageGroups, 'all'])
export type Column = z.infer<typeof Column>

const groupTerms = { under6: Terms, from6to13: Terms, undetermined: Terms, from14: Terms, all: Terms }

export const Change = z.object({
  from: Day,
  to: Day,
  knownFrom: Instant,
  knownTo: Instant,
  groups: z.object({ under6: Terms, from6to13: Terms, undetermined: Terms, from14: Terms }),
  all: Terms,
  villages: z.array(
    z.object({ id: VillageId.nullable(), name: z.string().nullable(), incomplete: z.boolean(), ...groupTerms }),
  ),
})
export type Change = z.infer<typeof Change>

/** Two days, and what was known at the report of each; knownTo null = now, knownFrom null = as knownTo. */
const Compared = z.object({
  from: Day,
  to: Day,
  knownFrom: Instant.nullable().default(null),
  knownTo: Instant.nullable().default(null),
})
const comparing = {
  NOT_YET_KNOWN: { message: 'Thời điểm “đã biết” nằm trong tương lai.' },
  BACKWARDS: { message: 'Ngày đầu phải trước hoặc trùng ngày cuối.' },
}

/** Everybody behind a filter but these. */
const Everybody = NamesFilter.extend({ except: z.array(AnyId).max(20_000).default([]) })

/** `count` is how many the asker saw chosen: a change never reaches others than those. */
const changingAll = {
  ...bulkRefusals,
  NOT_YET_KNOWN: { message: 'Thời điểm “đã biết” nằm trong tương lai.' },
  LIST_CHANGED: { message: 'Danh sách đã thay đổi sau khi bạn chọn. Hãy xem lại rồi ghi.' },
}

export const figuresContract = {
  at: operation({ needs: 'see-figures', unit: 'read' })
    .input(z.object({ asOf: Day, knownAt: Instant.nullable().default(null) }))
    .output(Figures)
    .errors({ NOT_YET_KNOWN: { message: 'Thời điểm “đã biết” nằm trong tương lai.' } }),
  /** The figures of a day by other settings than the office's, before they are saved: what would change. Writes nothing. */
  trySettings: operation({ needs: 'see-figures', unit: 'read' })
    .input(z.object({ asOf: Day, doneSet: z.array(DoneKind).min(1).max(10).optional(), ages: Ages.optional() }))
    .output(z.object({ before: TriedCells, after: TriedCells })),
  change: operation({ needs: 'see-figures', unit: 'read' }).input(Compared).output(Change).errors(comparing),
  /**
   * The children behind a term of `change`, in the order of their names. `village`: an id, 'none' for those without, null
   * for the commune as a whole, where moves between its own villages do not count. No such village: nobody.
   */
  changeNames: operation({ needs: 'see-names', unit: 'read' })
    .input(
      Compared.extend({
        village: AnyId.nullable().default(null),
        group: Column.default('all'),
        term: ChangeTerm,
        page: Page.default({ offset: 0, limit: 100 }),
      }),
    )
    /** total: rows on all pages; count: the term itself, each row as often as `times` says, with its sign. */
    .output(z.object({ total: z.int(), count: z.int(), rows: z.array(ChangeLine) }))
    .errors(comparing),
  /** Children who reach 6 (and so must come to a place with equipment) or 14 within n days after asOf. */
  crossing: operation({ needs: 'see-figures', unit: 'read' })
    .input(z.object({ asOf: Day, days: z.array(z.int().min(1).max(400)).min(1).max(4).default([30, 90]) }))
    .output(z.array(z.object({ age: z.enum(['six', 'fourteen']), days: z.int(), total: z.int(), left: z.int() }))),
  names: operation({ needs: 'see-names', unit: 'read' })
    .input(
      NamesFilter.extend({
        sort: NamesSort.default('name'),
        page: Page.default({ offset: 0, limit: 100 }),
        columns: z.array(NameColumn).max(50).default([]),
      }),
    )
    .output(z.object({ total: z.int(), rows: z.array(NameLine) }))
    .errors({ NOT_YET_KNOWN: { message: 'Thời điểm “đã biết” nằm trong tương lai.' } }),
  /**
   * A part of those behind a filter, to choose them without looking at them: ids in the order asked for; of each the place
   * of its household in `households`, or null.
   */
  nameIds: operation({ needs: 'see-names', unit: 'read' })
    .input(
      NamesFilter.extend({
        sort: NamesSort.default('name'),
        from: z.int().min(0).default(0),
        count: z.int().min(1).max(200_000).default(200_000),
      }),
    )
    .output(z.object({ ids: z.array(z.string()), homes: z.array(z.int().nullable()), households: z.array(z.string()) }))
    .errors({ NOT_YET_KNOWN: { message: 'Thời điểm “đã biết” nằm trong tương lai.' } }),
  /** How many children and households are everybody behind a filter but the exceptions; a child of no household is one. */
  chosen: operation({ needs: 'see-names', unit: 'read' })
    .input(Everybody)
    .output(z.object({ children: z.int(), households: z.int() }))
    .errors({ NOT_YET_KNOWN: { message: 'Thời điểm “đã biết” nằm trong tương lai.' } }),
  /** What one change for everybody behind a filter would do; `register.bulkPreview` for whom a filter tells. */
  previewAll: operation({ needs: 'edit-register', unit: 'own' })
    .input(Everybody.extend({ count: z.int(), change: BulkChange }))
    .output(eventIterator(z.object({ progress: Progress }), BulkOutcome))
    .errors(changingAll),
  /** Writes it, in one recording; `register.undoBulk` takes it back by its request id. */
  changeAll: operation({ needs: 'edit-register', unit: 'own' })
    .input(Everybody.extend({ requestId: RequestId, count: z.int(), change: BulkChange }))
    .output(eventIterator(z.object({ progress: Progress }), BulkDone))
    .errors(changingAll),
  /** The same with whole ID numbers; every call is written to the export log. */
  namesInFull: operation({ needs: 'see-full-numbers', unit: 'write' })
    .input(
      NamesFilter.extend({
        sort: NamesSort.default('name'),
        page: Page.default({ offset: 0, limit: 100 }),
      }),
    )
    .output(z.object({ total: z.int(), rows: z.array(ChildLine) }))
    .errors({ NOT_YET_KNOWN: { message: 'Thời điểm “đã biết” nằm trong tương lai.' } }),
  /** One point a day of `left` (all groups), for the line of pace; days are inclusive, at most 120. */
  pace: operation({ needs: 'see-figures', unit: 'read' })
    .input(
      z
        .object({ from: Day, to: Day })
        .refine(
          ({ from, to }) => from <= to && daysBetween(from, to) < 120,
          '1 to 120 days, the first not after the last',
        ),
    )
    .output(z.array(z.object({ day: Day, left: z.int(), done: z.int() }))),
}
