import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { Day } from '../../base/day.ts'
import { Progress } from '../../base/paging.ts'
import { AnyId, operation } from '../../access/operation.ts'
import { noSuch } from '../setup-contract.ts'
import { Made, making as makingFiles } from '../../papers/contract.ts'

/** Which sessions, and whose households. */
const Wanted = z.object({
  /** Null: all of the span. */
  sessionIds: z.array(z.uuid()).min(1).max(500).nullable().default(null),
  /** Both included; null: without end. */
  from: Day.nullable().default(null),
  until: Day.nullable().default(null),
  /** Ids of villages, 'none' for the households whose village is not known; null: all. */
  villages: z.array(AnyId).min(1).max(400).nullable().default(null),
})
export type WantedPapers = z.infer<typeof Wanted>

export const DaySheetOrder = z.enum(['slot', 'household', 'village'])

/** A kind of paper that names children, and the forms it is wanted in: each form is one file. */
export const NamedPaper = z.discriminatedUnion('kind', [
  /** The desk's sheet, one a session. */
  z.object({ kind: z.literal('day-sheet'), order: DaySheetOrder.default('slot'), forms: forms(['pdf', 'xlsx']) }),
  /** Slips to be cut apart, one a household and session. */
  z.object({ kind: z.literal('slips'), forms: forms(['pdf']) }),
  /** A letter to be signed, one a household and session. */
  z.object({ kind: z.literal('invitations'), forms: forms(['pdf', 'docx']) }),
  /** Who got his slip, with signatures, one a village. */
  z.object({ kind: z.literal('handout'), forms: forms(['pdf']) }),
  /** Whom to call after a change. */
  z.object({ kind: z.literal('to-tell'), forms: forms(['pdf']) }),
])
export type NamedPaper = z.infer<typeof NamedPaper>

/** A kind of paper without names. */
export const PublicPaper = z.discriminatedUnion('kind', [
  /** The schedule, one a village. */
  z.object({ kind: z.literal('notice'), forms: forms(['pdf', 'docx']) }),
  /** Sessions that wait for another body's agreement, one a body. */
  z.object({ kind: z.literal('to-agree'), forms: forms(['pdf', 'docx']) }),
])
export type PublicPaper = z.infer<typeof PublicPaper>

const making = eventIterator(
  z.object({ progress: Progress }),
  Made.extend({
    /** Sessions another body has not agreed to yet: families are not told of them. */
    notAgreed: z.int(),
  }),
)

const noSession = { NO_SUCH_SESSION: { message: 'Có buổi không còn trong kế hoạch hoặc đã hủy.' } }

export const papersContract = {
  /**
   * The papers of a plan that name children: each kind as one file, with a new page where another session, village or
   * household begins. Names in their order, ID numbers masked, phones masked for whoever may not see full numbers. Logged.
   */
  makePapers: operation({ needs: 'export-names', unit: 'own' })
    .input(Wanted.extend({ papers: z.array(NamedPaper).min(1).max(5) }))
    .output(making)
    .errors(noSession),
  /** The papers of a plan without names: to be signed and sent. Logged. */
  makeNotices: operation({ needs: 'export-figures', unit: 'own' })
    .input(Wanted.extend({ papers: z.array(PublicPaper).min(1).max(2) }))
    .output(making)
    .errors(noSession),
  /** The assignment annex of a campaign: by unit what is assigned and done, as of a day; `asOf` null: today. Logged. */
  makeAnnex: operation({ needs: 'export-figures', unit: 'own' })
    .input(
      z.object({ campaignId: z.uuid(), asOf: Day.nullable().default(null), forms: forms(['docx', 'xlsx', 'pdf']) }),
    )
    .output(makingFiles)
    .errors(noSuch),
}

function forms<Form extends 'pdf' | 'docx' | 'xlsx'>(possible: readonly [Form, ...Form[]]) {
  return z.array(z.enum(possible)).min(1).max(possible.length)
}
