import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { Day } from '../base/day.ts'
import { Progress } from '../base/paging.ts'
import { operation } from '../access/operation.ts'
import { PlanConfig } from './config.ts'
import { crewParts } from './crew.ts'
import { papersContract } from './papers/contract.ts'
import { lettersContract } from './letters-contract.ts'
import { campaignContract } from './campaign-contract.ts'
import { sessionContract } from './session-contract.ts'
import { setupContract } from './setup-contract.ts'

export { PlanConfig } from './config.ts'

export const InvitedChild = z.object({
  id: z.string(),
  /** On the day of the session; `undetermined` is served as from6to13. */
  group: z.enum(['under6', 'from6to13', 'undetermined']),
  /** The household's id; a child without a known household is one of its own, under its own id. */
  household: z.string(),
  /** When to come, "HH:MM". */
  slot: z.string(),
})
export type InvitedChild = z.infer<typeof InvitedChild>

export const PlannedSession = z.object({
  day: Day,
  place: z.string(),
  /** Of a plan from the register: the place, and the session these children join when it is planned already. */
  placeId: z.uuid().nullable().default(null),
  sessionId: z.uuid().nullable().default(null),
  from: z.string(),
  to: z.string(),
  /** The stations that are needed, at most those of the place. */
  stations: z.int(),
  /** Who comes there, and with what; null and none where nothing is taken along, or where none is looked after. */
  team: z.string().nullable().default(null),
  kits: z.array(z.string()).default([]),
  /** The same of a plan from the register. */
  teamId: z.uuid().nullable().default(null),
  kitIds: z.array(z.uuid()).default([]),
  children: z.array(InvitedChild),
})
export type PlannedSession = z.infer<typeof PlannedSession>

/** Why a child is in no session. */
export const UnplacedCode = z.enum([
  'obstacle',
  'away',
  'turns-14',
  'no-days',
  'no-place',
  'no-biometric-place',
  'window-too-short',
  'no-capacity',
  'no-team',
  'no-equipment',
  'no-vehicle',
])
export type UnplacedCode = z.infer<typeof UnplacedCode>

/** One change of the plan's setting. */
export const MendStep = z.object({
  /** `longer-window`: one window more, of so many minutes. `more-teams`, `-equipment`, `-vehicles`: so many more on `days`. */
  kind: z.enum([
    'serve-village',
    'make-biometric',
    'later-deadline',
    'more-stations',
    'longer-window',
    'more-teams',
    'more-equipment',
    'more-vehicles',
  ]),
  place: z.string().nullable(),
  /** Null with `serve-village`: every village, and children whose village is not known. */
  village: z.string().nullable(),
  /** Stations to have there instead. */
  stations: z.int().nullable(),
  deadline: Day.nullable(),
  minutes: z.int().nullable(),
  count: z.int().nullable(),
  days: z.array(Day),
  /** The change as a sentence. */
  words: z.string(),
})
export type MendStep = z.infer<typeof MendStep>

const ProofOfKind = z.object({ sessions: z.int(), atLeast: z.int(), gap: z.number() })

export const Plan = z.object({
  sessions: z.array(PlannedSession),
  unplaced: z.array(
    z.object({
      ...{ id: z.string(), name: z.string() },
      ...{ because: z.string(), code: UnplacedCode, village: z.string().nullable() },
    }),
  ),
  /** Households that no single session can hold and that therefore go to several. */
  split: z.array(z.string()),
  bound: z.object({
    /** No plan that invites as many children has fewer sessions. */
    sessionsAtLeast: z.int(),
    /** No plan with these places and days invites more children. */
    placedAtMost: z.int(),
  }),
  /** (sessions − bound) / sessions; 0 without sessions. */
  gap: z.number(),
  /**
   * The same of the sessions at places with equipment, and of the others: no plan that invites as many children, in no more
   * sessions of the other kind, has fewer than `atLeast` of this one.
   */
  proof: z.object({ biometric: ProofOfKind, others: ProofOfKind }),
  /** `optimal`: as many children as can be, in as few sessions as can be, both proved. */
  status: z.enum(['optimal', 'feasible']),
  totals: z.object({
    left: z.int(),
    placed: z.int(),
    unplaced: z.int(),
    sessions: z.int(),
    stationWindows: z.int(),
    minutes: z.int(),
  }),
  /**
   * What was planned already and stays, when a plan is made again: its sessions and invitations, which invited children
   * are to come at another time, and which invitations fall away. Bound and gap are then those of plans that keep it.
   */
  kept: z
    .object({
      sessions: z.int(),
      children: z.int(),
      moving: z.array(z.string()),
      withdrawn: z.array(z.object({ id: z.string(), because: z.string() })),
      /** Sessions that stay and have no team or kit yet: what they get, and of what there is not enough then. */
      staffed: z
        .array(
          z.object({
            ...{ sessionId: z.uuid(), day: Day, from: z.string(), to: z.string(), place: z.string() },
            ...{ team: z.string().nullable(), kits: z.array(z.string()) },
            ...{ teamId: z.uuid().nullable(), kitIds: z.array(z.uuid()) },
            lacking: z.array(z.enum(crewParts)),
          }),
        )
        .default([]),
    })
    .default({ sessions: 0, children: 0, moving: [], withdrawn: [], staffed: [] }),
  /**
   * The unplaced, counted by reason and village. `mend`: the smallest change found that places them all, steps to be taken
   * together; empty when no change of places, days and stations does.
   */
  causes: z.array(
    z.object({
      code: UnplacedCode,
      village: z.string().nullable(),
      children: z.int(),
      because: z.string(),
      /** On which a team, equipment or a vehicle is lacking. */
      days: z.array(Day),
      mend: z.array(MendStep),
    }),
  ),
})
export type Plan = z.infer<typeof Plan>

export const sessionsContract = {
  ...setupContract,
  ...papersContract,
  ...lettersContract,
  ...campaignContract,
  ...sessionContract,
  /**
   * Whom to invite where and when: everybody left who can come, before the deadline, in the fewest sessions (rule 28).
   * Writes nothing. `best`: a better plan than the one before it; whoever stops the work keeps the last one.
   */
  plan: operation({ needs: 'see-names', unit: 'own' })
    .input(
      z.object({
        from: Day,
        deadline: Day,
        /** Null: the places, windows and days the register keeps. */
        config: PlanConfig.nullable().default(null),
        /** With the register's places: these alone; and the groups of this campaign alone. */
        placeIds: z.array(z.uuid()).min(1).max(200).nullable().default(null),
        campaignId: z.uuid().nullable().default(null),
        /** `all`: who is invited and can still come stays; `locked`: only locked sessions stay, all else is planned anew. */
        keep: z.enum(['all', 'locked']).default('all'),
        maxSessionsPerDay: z.int().min(1).max(500).nullable().default(null),
        /** How long to look for a better plan and a better proof; and then as long again for what would help the unplaced. */
        seconds: z.int().min(1).max(600).default(20),
      }),
    )
    .output(eventIterator(z.object({ progress: Progress, best: Plan.nullable() }), Plan))
    .errors({
      BACKWARDS: { message: 'Ngày bắt đầu phải trước hoặc trùng hạn hoàn thành.' },
      NO_PLACE: { message: 'Chưa có điểm thu nhận nào để lập kế hoạch.' },
      NO_SUCH_CAMPAIGN: { message: 'Không có đợt này.' },
      TOO_FAR: { message: 'Từ ngày bắt đầu đến hạn hoàn thành không quá 400 ngày.' },
      UNKNOWN_VILLAGE: {
        message: 'Có điểm thu nhận ghi tên thôn, bản không có trong sổ.',
        data: z.object({ place: z.string(), village: z.string() }),
      },
    }),
}
