import { z } from 'zod'
import { Day } from '../base/day.ts'
import { minutesOfTime } from './clock-time.ts'

const Time = z
  .string('Ghi giờ dạng "07:30".')
  .refine((text) => minutesOfTime(text) !== undefined, 'Ghi giờ dạng "07:30", từ 00:00 đến 24:00.')
const Minutes = z.int('Ghi số phút là số nguyên.').min(1, 'Ít nhất 1 phút.').max(240, 'Nhiều nhất 240 phút.')
const Name = z.string('Ghi tên trong ngoặc kép.').trim().min(1, 'Tên không được để trống.').max(200)
const ConfigDay = z
  .string('Ghi ngày dạng "2024-08-31".')
  .pipe(z.custom<Day>((text) => Day.safeParse(text).success, 'Ghi ngày có thật dạng "2024-08-31".'))

const ConfigWindow = z
  .object({
    from: Time,
    to: Time,
    weekdays: z.array(z.int().min(1).max(7)).min(1).max(7).default([1, 2, 3, 4, 5, 6, 7]),
    /** Both included; null: without end. */
    first: ConfigDay.nullable().default(null),
    last: ConfigDay.nullable().default(null),
    closed: z.array(ConfigDay).max(1000).default([]),
    /** Fewer than the place has; null: all. */
    stations: z.int().min(1).max(60).nullable().default(null),
    /** Children at most; null: as many as the stations take. */
    quota: z.int().min(0).nullable().default(null),
  })
  .refine(
    ({ from, to }) => (minutesOfTime(from) ?? 0) < (minutesOfTime(to) ?? 1),
    'Giờ bắt đầu phải trước giờ kết thúc.',
  )

const Place = z.object({
  name: Name,
  biometric: z.boolean('Ghi true nếu điểm có thiết bị thu ảnh, vân tay, mống mắt; false nếu không.'),
  stations: z.int('Ghi số bàn là số nguyên.').min(1, 'Ít nhất 1 bàn.').max(60, 'Nhiều nhất 60 bàn.'),
  villages: z.union(
    [z.literal('all'), z.array(Name).min(1).max(1000)],
    'Ghi "all" cho mọi thôn, bản, hoặc danh sách tên thôn, bản trong ngoặc vuông.',
  ),
  /** Team, equipment and vehicle come along with the session: nothing of that kind is there already. */
  takesAlong: z.boolean('Ghi true nếu tổ, thiết bị, xe phải đi đến điểm này; false nếu đã có sẵn.').default(false),
  /** The windows of this place alone, in place of `hours`. */
  windows: z.array(ConfigWindow).max(400).optional(),
})

const Window = z
  .object({ from: Time, to: Time })
  .refine(
    ({ from, to }) => (minutesOfTime(from) ?? 0) < (minutesOfTime(to) ?? 1),
    'Giờ bắt đầu phải trước giờ kết thúc.',
  )

/** A team or a kit: when it cannot be had. */
const Unit = z.object({
  name: Name,
  closed: z.array(ConfigDay).max(1000).default([]),
  /** At work elsewhere. */
  busy: z
    .array(z.object({ day: ConfigDay, from: Time, to: Time }))
    .max(1000)
    .default([]),
})

/** What a plan is made with: the places, the hours and the days of the campaign. */
export const PlanConfig = z
  .object({
    /** How long one child takes at a station; the office's own measure, by default 10 and 15 minutes. */
    minutesPerChild: z.object({ under6: Minutes.default(10), from6to13: Minutes.default(15) }).prefault({}),
    places: z
      .array(Place, 'Ghi danh sách điểm thu nhận trong ngoặc vuông.')
      .min(1, 'Cần ít nhất một điểm thu nhận.')
      .max(200),
    /** Each entry is one session's window, at every place. */
    hours: z.array(Window, 'Ghi danh sách khung giờ trong ngoặc vuông.').max(12),
    /** 1 = Monday … 7 = Sunday. */
    weekdays: z
      .array(z.int('Ghi thứ là số từ 1 đến 7.').min(1, 'Thứ Hai là 1.').max(7, 'Chủ nhật là 7.'))
      .min(1, 'Cần ít nhất một ngày trong tuần.')
      .max(7)
      .default([1, 2, 3, 4, 5, 6, 7]),
    closed: z.array(ConfigDay).max(1000).default([]),
    /** Each at one place at a time; none: places that take them along go without. */
    teams: z.array(Unit, 'Ghi danh sách tổ trong ngoặc vuông.').max(200).default([]),
    kits: z
      .array(
        Unit.extend({ kind: z.enum(['equipment', 'vehicle'], 'Ghi "equipment" cho thiết bị, "vehicle" cho xe.') }),
        'Ghi danh sách thiết bị, xe trong ngoặc vuông.',
      )
      .max(200)
      .default([]),
    /** What sessions of an earlier plan took along: whoever holds the same again does so with the same. */
    had: z
      .array(
        z.object({
          day: ConfigDay,
          place: Name,
          from: Time,
          team: Name.nullable().default(null),
          kits: z.array(Name).max(50).default([]),
        }),
      )
      .max(5000)
      .default([]),
    /** Sessions of all places together on one day; absent: as many as places and windows allow. */
    maxSessionsPerDay: z.int('Ghi số buổi là số nguyên.').min(1, 'Ít nhất 1 buổi một ngày.').nullable().default(null),
  })
  .superRefine(({ places, hours, teams, kits }, context) => {
    for (const [field, units] of [
      ['teams', teams],
      ['kits', kits],
    ] as const)
      units.forEach(({ name }, at) => {
        if (units.findIndex((unit) => unit.name === name) < at)
          context.addIssue({ code: 'custom', path: [field, at, 'name'], message: `Đã có tên “${name}”: đặt tên khác.` })
      })
    if (hours.length === 0 && places.some(({ windows }) => windows === undefined))
      context.addIssue({ code: 'custom', path: ['hours'], message: 'Cần ít nhất một khung giờ.' })
    places.forEach(({ name }, at) => {
      if (places.findIndex((place) => place.name === name) < at)
        context.addIssue({
          code: 'custom',
          path: ['places', at, 'name'],
          message: `Đã có điểm tên “${name}”: đặt tên khác.`,
        })
    })
    hours.forEach((window, at) => {
      if (hours.slice(0, at).some((other) => overlap(window, other)))
        context.addIssue({
          code: 'custom',
          path: ['hours', at],
          message: 'Khung giờ này trùng với khung giờ trước: sửa cho rời nhau.',
        })
    })
  })
export type PlanConfig = z.infer<typeof PlanConfig>

function overlap(one: { from: string; to: string }, other: { from: string; to: string }): boolean {
  const at = (time: string) => minutesOfTime(time) ?? 0
  return at(one.from) < at(other.to) && at(other.from) < at(one.to)
}
