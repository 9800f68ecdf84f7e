import { z } from 'zod'
import { Day } from '../base/day.ts'
import { operation, RequestId } from '../access/operation.ts'
import { minutesOfTime } from './clock-time.ts'

const id = z.uuid()
/** Of a new thing null; else the version that was read, sent back to see whether somebody else was faster. */
const change = { requestId: RequestId, id: id.nullable(), version: z.int().default(0) }
const kept = { id, version: z.int() }
const Name = z.string().trim().min(1).max(200)
const Words = z.string().trim().max(2000).nullable().default(null)
const Stations = z.int().min(1).max(60)

export const Time = z
  .string()
  .refine((text) => text.length === 5 && minutesOfTime(text) !== undefined, 'phải là giờ có thật, dạng 07:30')
export const Part = z.enum(['morning', 'afternoon', 'evening'])
export const SessionMode = z.enum(['slots', 'queue'])

const placeFields = {
  name: Name,
  kind: z.enum(['fixed', 'mobile', 'school', 'home']),
  address: Words,
  /** Photo, fingerprints, iris. */
  biometric: z.boolean(),
  stations: Stations,
  /** Ids; null: every village, and children whose village is not known. */
  villages: z.array(id).min(1).max(1000).nullable().default(null),
  /** The other body whose place it is; null: our own. */
  owner: Words,
  note: Words,
  inUse: z.boolean().default(true),
}
export const Place = z.object({ ...kept, ...placeFields })
export type Place = z.infer<typeof Place>

const teamFields = {
  name: Name,
  members: z.array(Name).max(60),
  phone: Words,
  note: Words,
  inUse: z.boolean().default(true),
}
export const Team = z.object({ ...kept, ...teamFields })
export type Team = z.infer<typeof Team>

const kitFields = { name: Name, kind: z.enum(['equipment', 'vehicle']), note: Words, inUse: z.boolean().default(true) }
export const Kit = z.object({ ...kept, ...kitFields })
export type Kit = z.infer<typeof Kit>

const windowFields = {
  /** Null: every place of our own. */
  placeId: id.nullable(),
  /** 1 = Monday … 7 = Sunday. */
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7).default([1, 2, 3, 4, 5, 6, 7]),
  /** Both included; a single day when equal; null: without end. */
  firstDay: Day.nullable().default(null),
  lastDay: Day.nullable().default(null),
  from: Time,
  to: Time,
  /** `queue`: without clock times; `from` and `to` then only order and measure. */
  mode: SessionMode.default('slots'),
  part: Part.nullable().default(null),
  stations: Stations.nullable().default(null),
  /** Children at most; null: as many as the stations take. */
  quota: z.int().min(0).max(5000).nullable().default(null),
  /** By which document another body granted it. */
  document: Words,
  documentDay: Day.nullable().default(null),
}
export const OpeningWindow = z.object({ ...kept, ...windowFields })
export type OpeningWindow = z.infer<typeof OpeningWindow>

const closedFields = {
  firstDay: Day,
  lastDay: Day,
  placeId: id.nullable().default(null),
  teamId: id.nullable().default(null),
  reason: z.string().trim().max(500),
}
export const ClosedDays = z.object({ ...kept, ...closedFields })
export type ClosedDays = z.infer<typeof ClosedDays>

/** A hint that people are at home: nothing is closed by it. */
export const Holiday = z.object({
  day: Day,
  name: z.string(),
  /** `shipped`: of the table that comes with the product; `office`: added or renamed here. */
  from: z.enum(['shipped', 'office']),
  /** The office of this row's version; 0: as shipped. */
  version: z.int(),
})
export type Holiday = z.infer<typeof Holiday>

/** What can be removed when nothing points at it. */
export const Removable = z.enum([
  'place',
  'team',
  'kit',
  'opening_window',
  'closed_day',
  'campaign',
  'directive',
  'target',
])
export type Removable = z.infer<typeof Removable>

const plans = { needs: 'plan-sessions', unit: 'write' } as const
export const noSuch = { NO_SUCH_THING: { message: 'Mục này không còn trong sổ.' } }
const overlaps = {
  WINDOW_OVERLAPS: {
    message: 'Khung giờ này trùng với một khung giờ khác của cùng điểm thu nhận.',
    data: z.object({ windowId: id }),
  },
}
const taken = { NAME_IN_USE: { message: 'Đã có tên này, hãy đặt tên khác.' } }

export const setupContract = {
  /** Places, teams, kits, windows and closed days, as they stand. */
  setup: operation({ needs: 'see-figures', unit: 'read' }).output(
    z.object({
      places: z.array(Place),
      teams: z.array(Team),
      kits: z.array(Kit),
      windows: z.array(OpeningWindow),
      closedDays: z.array(ClosedDays),
    }),
  ),
  savePlace: operation(plans)
    .input(z.object({ ...change, ...placeFields }))
    .output(Place)
    .errors({ ...noSuch, ...taken }),
  saveTeam: operation(plans)
    .input(z.object({ ...change, ...teamFields }))
    .output(Team)
    .errors({ ...noSuch, ...taken }),
  saveKit: operation(plans)
    .input(z.object({ ...change, ...kitFields }))
    .output(Kit)
    .errors({ ...noSuch, ...taken }),
  saveWindow: operation(plans)
    .input(z.object({ ...change, ...windowFields }))
    .output(OpeningWindow)
    .errors({ ...noSuch, ...overlaps }),
  /** New windows that belong together, all or none, taken back as one. */
  saveWindows: operation(plans)
    .input(z.object({ requestId: RequestId, windows: z.array(z.object(windowFields)).min(1).max(50) }))
    .output(z.array(OpeningWindow))
    .errors({ ...noSuch, ...overlaps }),
  saveClosedDays: operation(plans)
    .input(z.object({ ...change, ...closedFields }))
    .output(ClosedDays)
    .errors(noSuch),
  /** Days off of a span, the shipped ones of 2026 and 2027 with what the office changed. */
  holidays: operation({ needs: 'see-figures', unit: 'read' })
    .input(z.object({ from: Day, to: Day }))
    .output(z.array(Holiday)),
  /** Names a day as a holiday; null: it is none. */
  saveHoliday: operation(plans)
    .input(z.object({ requestId: RequestId, day: Day, name: Name.nullable() }))
    .output(z.array(Holiday)),
  /** Removes what nothing points at; what was used is kept and no longer used (`inUse`). */
  remove: operation(plans)
    .input(z.object({ requestId: RequestId, what: Removable, id, version: z.int() }))
    .output(z.object({ removed: z.literal(true) }))
    .errors({
      ...noSuch,
      IN_USE: {
        message: 'Chưa xóa được vì còn mục khác dùng đến.',
        data: z.object({ by: z.array(z.object({ table: z.string(), rows: z.int() })) }),
      },
    }),
  /** Takes back whole what one request of this room kept: a place, a plan, a move, a cancelled session. */
  undo: operation(plans)
    .input(z.object({ requestId: RequestId, undoes: RequestId }))
    .output(z.object({ things: z.int(), sessions: z.int() }))
    .errors({
      NO_SUCH_REQUEST: { message: 'Không có lần ghi này.' },
      UNDONE_ALREADY: { message: 'Việc này đã được hoàn tác.' },
      STANDS_ON_IT: {
        message: 'Chưa hoàn tác được, vì đã có việc ghi sau đó dựa vào việc này.',
        data: z.object({ count: z.int() }),
      },
      RULE_BROKEN: {
        message: 'Chưa hoàn tác được, vì khi đó có buổi quá chỗ hoặc trùng người, trùng xe, trùng thiết bị.',
        data: z.object({ words: z.array(z.string()) }),
      },
    }),
}
