import { z } from 'zod'
import { ChildId, VillageId } from '../base/ids.ts'
import { AnyId } from '../access/operation.ts'
import { AgeGroup } from '../base/age-group.ts'
import { Day, Instant } from '../base/day.ts'
import { CardState } from '../register/card.ts'
import { ObstacleKind } from '../register/contract.ts'

/** One line of a list of names: least data, the ID number masked. */
export const ChildLine = z.object({
  id: ChildId,
  name: z.string(),
  born: z.string().nullable(),
  sex: z.enum(['male', 'female']).nullable(),
  citizenNumber: z.string().nullable(),
  villageId: VillageId.nullable(),
  village: z.string().nullable(),
  household: z.string().nullable(),
  group: AgeGroup,
  state: CardState,
  guardian: z.string().nullable(),
  /** The newest open obstacle, in words. */
  obstacle: z.string().nullable(),
})
export type ChildLine = z.infer<typeof ChildLine>

/** What a list may show of a child beside name, birth and card; each but those of a line is asked of the register only when chosen. */
export const NameColumn = z.enum([
  'age',
  'sex',
  'citizenNumber',
  'village',
  'address',
  'householdNumber',
  'guardian',
  'phone',
  'school',
  'className',
  'residence',
  'cardDay',
  'obstacle',
  'source',
])
export type NameColumn = z.infer<typeof NameColumn>

const asked = z.string().nullable().optional()

/** A line with what was asked for beside it; absent: not asked. */
export const NameLine = ChildLine.extend({
  address: asked,
  /** The household's own number in the lists of the office. */
  householdNumber: asked,
  /** Of the first guardian who has one; its middle hidden like the ID number's. */
  phone: asked,
  school: asked,
  className: asked,
  residence: z.enum(['permanent', 'temporary', 'living-here']).nullable().optional(),
  /** When the card came to its state; null: left. */
  cardDay: Day.nullable().optional(),
  /** Who spoke of the child last, a list or an edit by hand, and of which day: "danh-sach-tre-em.xlsx, 18/07/2024". */
  source: asked,
})
export type NameLine = z.infer<typeof NameLine>

/** A child behind a term of a change: village, group and state are those it had as it was counted. */
export const ChangeLine = ChildLine.extend({
  /** −1 only in `corrected`: left on the first day as known then, no longer as known since. */
  sign: z.union([z.literal(1), z.literal(-1)]),
  /** How often the term counts the child: twice when it is done, sent back, and done again. */
  times: z.int().min(1),
  /** The day of it, of several the last; null: `corrected`, which has none. */
  day: Day.nullable(),
})
export type ChangeLine = z.infer<typeof ChangeLine>

/** Which children: those behind a number. Absent narrows nothing. */
export const NamesFilter = z.object({
  asOf: Day,
  knownAt: Instant.nullable().default(null),
  /** A village's id; 'none' = without a village. */
  village: AnyId.nullable().default(null),
  group: AgeGroup.nullable().default(null),
  /** counted: under 14 by the figures' `all`. */
  counted: z.boolean().default(false),
  standing: z.enum(['left', 'done', 'declined']).nullable().default(null),
  state: CardState.nullable().default(null),
  /** Reaches 6 or 14 after asOf and within so many days. */
  crossing: z
    .object({ age: z.enum(['six', 'fourteen']), days: z.int().min(1).max(400) })
    .nullable()
    .default(null),
  /** Behind `photoDue`: done with a card without photo, and 6 or over. */
  photoDue: z.boolean().default(false),
  /** The newest open obstacle is of this kind; a kind not known here is 'other'. 'none' = no obstacle is known. */
  obstacle: z
    .enum([...ObstacleKind.options, 'none'])
    .nullable()
    .default(null),
  /** Only temporary residents. */
  temporary: z.boolean().default(false),
  residence: z.enum(['permanent', 'temporary', 'living-here']).nullable().default(null),
  /** Certainly born on or after, on or before: a birth known in part must lie within as a whole. */
  bornFrom: Day.nullable().default(null),
  bornTo: Day.nullable().default(null),
  /** School, in part, without marks. */
  school: z.string().max(120).default(''),
  /** Only those whose ID number is not known. */
  unnumbered: z.boolean().default(false),
  /** Name, in part, without marks. */
  words: z.string().max(120).default(''),
  /** A household's id. */
  household: AnyId.nullable().default(null),
})
export type NamesFilter = z.infer<typeof NamesFilter>

/** Equals come in the order of their names. */
export const NamesSort = z.enum(['name', 'born', 'village', 'state'])
export type NamesSort = z.infer<typeof NamesSort>
