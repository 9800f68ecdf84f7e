import { z } from 'zod'
import { AgeGroup } from '../../src/base/age-group.ts'
import { Day } from '../../src/base/day.ts'
import { problemCodes } from '../../src/lists/read-row.ts'
import { sections } from '../settings/sections.ts'
import { ObstacleKind } from '../../src/register/contract.ts'
import { everyTab } from '../lists/rows-tabs.ts'
import { setupParts } from '../session-setup/parts.ts'

// What stands in the address: a page can be reloaded, sent and gone back to. What cannot be read is left out.

/** On every page: the day the numbers are for; absent = today. */
export const CommonSearch = z.object({ asOf: Day.optional().catch(undefined) })

/** Who reaches an age, and within how many days: "six-30". */
export const Crossing = z.templateLiteral([z.enum(['six', 'fourteen']), '-', z.int().positive()])

/** The filter behind a number, and the child whose panel is open. */
export const ChildrenSearch = z.object({
  village: z.string().optional().catch(undefined),
  group: AgeGroup.optional().catch(undefined),
  counted: z.literal(true).optional().catch(undefined),
  standing: z.enum(['left', 'done', 'declined']).optional().catch(undefined),
  state: z.enum(['left', 'filed', 'taken', 'issued', 'handed-over', 'declined']).optional().catch(undefined),
  crossing: Crossing.optional().catch(undefined),
  photoDue: z.literal(true).optional().catch(undefined),
  /** none: no obstacle is known. */
  obstacle: z
    .enum([...ObstacleKind.options, 'none'])
    .optional()
    .catch(undefined),
  temporary: z.literal(true).optional().catch(undefined),
  residence: z.enum(['permanent', 'temporary', 'living-here']).optional().catch(undefined),
  bornFrom: Day.optional().catch(undefined),
  bornTo: Day.optional().catch(undefined),
  school: z.string().max(120).optional().catch(undefined),
  /** Only those without an ID number. */
  unnumbered: z.literal(true).optional().catch(undefined),
  words: z.string().max(120).optional().catch(undefined),
  /** A household's id: its children. */
  household: z.string().optional().catch(undefined),
  sort: z.enum(['name', 'born', 'village', 'state']).optional().catch(undefined),
  child: z.string().optional().catch(undefined),
})
export type ChildrenSearch = z.infer<typeof ChildrenSearch>
/** The filter without the child whose panel is open. */
export type ChildrenFilter = Omit<ChildrenSearch, 'child'>

/** What of a child's page is wanted: its fields, to be edited. */
export const ChildSearch = z.object({ part: z.literal('edit').optional().catch(undefined) })

/** Which import is looked at; `new`: choose files even though a preview waits. */
export const ListsSearch = z.object({
  source: z.string().optional().catch(undefined),
  view: z.enum(['new', 'history']).optional().catch(undefined),
  tab: z.enum(everyTab).optional().catch(undefined),
  /** Rows in whose cells this was found or repaired. */
  problem: z.enum(problemCodes).optional().catch(undefined),
})

/** Which days of the calendar, by what, and the session that is open. */
export const SessionsSearch = z.object({
  view: z.enum(['week', 'month']).optional().catch(undefined),
  by: z.enum(['place', 'team']).optional().catch(undefined),
  day: Day.optional().catch(undefined),
  session: z.string().optional().catch(undefined),
})

export const ReportsSearch = z.object({ since: Day.optional().catch(undefined) })

export const SettingsSearch = z.object({ section: z.enum(sections).optional().catch(undefined) })

/** Which part; of the campaigns, the one that is looked at. */
export const SetupSearch = z.object({
  part: z.enum(setupParts).optional().catch(undefined),
  campaign: z.string().optional().catch(undefined),
})

/** The session that stands at the desk. */
export const DeskSearch = z.object({ session: z.string().optional().catch(undefined) })
