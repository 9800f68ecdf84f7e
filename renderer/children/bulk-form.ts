import type { Day } from '../../src/base/day.ts'
import type { CardKind } from '../../src/register/card.ts'
import type { ObstacleKind } from '../../src/register/contract.ts'
import type { BulkWhat, Given } from './bulk-work.ts'

export type { BulkWhat } from './bulk-work.ts'

export const closings = ['moved-away', 'died', 'not-eligible', 'duplicate', 'entered-in-error'] as const

/** What stands in the dialog's inputs; each kind of change uses some of it. */
export interface BulkForm {
  day: Day | null
  /** '': not chosen yet; 'none': the children's village is not known. */
  village: string
  card: CardKind
  obstacle: ObstacleKind | null
  how: (typeof closings)[number]
  text: string
}

/** The change that the inputs say; null: something is still missing. */
export function changeOf(what: BulkWhat, { day, village, card, obstacle, how, text }: BulkForm): Given | null {
  const said = text.trim()
  if (day === null) return null
  if (what === 'village') return village === '' ? null : { what, day, villageId: village === 'none' ? null : village }
  if (what === 'close') return { what, day, how, detail: said === '' ? null : said }
  if (what === 'obstacle')
    return obstacle === null || (obstacle === 'other' && said === '') ? null : { what, day, kind: obstacle, text: said }
  if (card === 'declined' && said === '') return null
  const detail = said === '' ? {} : card === 'sent-back' ? { reason: said } : { who: said }
  return { what, day, kind: card, detail }
}
