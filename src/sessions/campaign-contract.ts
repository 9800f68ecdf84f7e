import { z } from 'zod'
import { VillageId } from '../base/ids.ts'
import { Day } from '../base/day.ts'
import { operation, RequestId } from '../access/operation.ts'
import { noSuch } from './setup-contract.ts'

const id = z.uuid()
const change = { requestId: RequestId, id: id.nullable(), version: z.int().default(0) }
const kept = { id, version: z.int() }
const Words = z.string().trim().max(4000).nullable().default(null)
const Short = z.string().trim().min(1).max(300)

export const CampaignGroup = z.enum(['under6', 'from6to13'])

const campaignFields = {
  name: Short,
  firstDay: Day,
  lastDay: Day,
  groups: z.array(CampaignGroup).min(1).max(2).default(['under6', 'from6to13']),
  note: Words,
}
const directiveFields = {
  campaignId: id.nullable().default(null),
  /** Công văn, Kế hoạch, Công điện … */
  kind: Short,
  number: Short,
  day: Day,
  body: Short,
  about: Short,
  demands: Words,
  dueDay: Day.nullable().default(null),
}
const targetFields = {
  campaignId: id,
  directiveId: id.nullable().default(null),
  period: z.enum(['day', 'week', 'whole']),
  /** Null: all villages. */
  villageId: VillageId.nullable().default(null),
  /** Null: both groups. */
  group: CampaignGroup.nullable().default(null),
  unitInCharge: z.string().trim().max(300).nullable().default(null),
  /** Children in each period. */
  children: z.int().min(0).max(1_000_000),
}

export const Campaign = z.object({
  ...kept,
  ...campaignFields,
  /** Campaigns it lies inside of, whole. */
  within: z.array(id),
})
export type Campaign = z.infer<typeof Campaign>

export const Directive = z.object({ ...kept, ...directiveFields })
export type Directive = z.infer<typeof Directive>

export const Target = z.object({ ...kept, ...targetFields })
export type Target = z.infer<typeof Target>

/** How far a target is. Percent to one decimal, null when nothing was assigned. */
export const TargetProgress = z.object({
  target: Target,
  village: z.string().nullable(),
  /** In the whole campaign, and in its days until the day asked for. */
  assigned: z.int(),
  expected: z.int(),
  /** Children who became done from the first day on. */
  done: z.int(),
  percent: z.number().nullable(),
  /** Of the day or week asked for, until its day; the same as `done` for the whole. */
  doneInPeriod: z.int(),
  /** The first day counted in `doneInPeriod`. */
  periodFrom: Day,
})
export type TargetProgress = z.infer<typeof TargetProgress>

const Hours = z.object({ needed: z.number(), available: z.number() })

/** How many days and stations it takes, before any detail. */
export const Estimate = z.object({
  /** Left, and of them those who cannot be invited yet (obstacle, away). */
  children: z.object({ under6: z.int(), from6to13: z.int(), barred: z.int() }),
  invited: z.int(),
  /** Station-hours: of all, and of those that need equipment. `needed` counts who is expected not to come once more. */
  all: Hours,
  biometric: Hours,
  reachable: z.boolean(),
  openDays: z.int(),
  /** Children a day from now on; null without an open day. */
  pace: z.int().nullable(),
  /** Stations at work at once in every window from now on, with and without equipment; null without a window. */
  stations: z.object({ all: z.int(), biometric: z.int() }).nullable(),
  /** The first day on which all could be done at the places there are; null: not before the last day looked at. */
  reachedOn: Day.nullable(),
})
export type Estimate = z.infer<typeof Estimate>

/** Whose names stand behind a number of the estimate: `left` are all, those who cannot be invited yet too. */
export const EstimateNumber = z.enum(['left', 'barred', 'invited'])

export const NameBehind = z.object({
  id: z.string(),
  name: z.string(),
  born: z.string().nullable(),
  village: z.string().nullable(),
  /** Of those who cannot be invited yet: why; of those invited: when and where. */
  because: z.string().nullable(),
})
export type NameBehind = z.infer<typeof NameBehind>

const plans = { needs: 'plan-sessions', unit: 'write' } as const
const backwards = { BACKWARDS: { message: 'Ngày đầu phải trước hoặc trùng ngày cuối.' } }

export const campaignContract = {
  /** All campaigns, the latest to end first, with their directives and targets. */
  campaigns: operation({ needs: 'see-figures', unit: 'read' }).output(
    z.object({ campaigns: z.array(Campaign), directives: z.array(Directive), targets: z.array(Target) }),
  ),
  saveCampaign: operation(plans)
    .input(z.object({ ...change, ...campaignFields }))
    .output(Campaign)
    .errors({ ...noSuch, ...backwards }),
  saveDirective: operation(plans)
    .input(z.object({ ...change, ...directiveFields }))
    .output(Directive)
    .errors(noSuch),
  saveTarget: operation(plans)
    .input(z.object({ ...change, ...targetFields }))
    .output(Target)
    .errors(noSuch),
  /** New targets given together, all or none, taken back as one. */
  saveTargets: operation(plans)
    .input(z.object({ requestId: RequestId, targets: z.array(z.object(targetFields)).min(1).max(1000) }))
    .output(z.array(Target))
    .errors(noSuch),
  /** What was assigned and what is done, target by target; `asOf` null: today. */
  targetProgress: operation({ needs: 'see-figures', unit: 'read' })
    .input(z.object({ campaignId: id, asOf: Day.nullable().default(null) }))
    .output(z.array(TargetProgress))
    .errors(noSuch),
  /** Station-hours needed by a deadline against those there are. */
  estimate: operation({ needs: 'see-figures', unit: 'read' })
    .input(z.object({ from: Day, deadline: Day, placeIds: z.array(id).min(1).max(200).nullable().default(null) }))
    .output(Estimate)
    .errors(backwards),
  /** The names behind a number of the estimate, as many as it tells. */
  estimateNames: operation({ needs: 'see-names', unit: 'read' })
    .input(z.object({ from: Day, deadline: Day, of: EstimateNumber }))
    .output(z.array(NameBehind))
    .errors(backwards),
}
