import { z } from 'zod'
import { Day } from '../base/day.ts'

/** What somebody who brings a child in the parents' stead may be asked for. */
export const companionPapers = ['own-card', 'authorisation', 'certified-authorisation', 'kinship'] as const

/**
 * What is asked of "another person" who brings a child. Luật Căn cước 26/2023/QH15, điều 23: the representative (father,
 * mother, guardian) carries out the procedure; how an office deals with others is its own rule, with the day it holds from.
 */
export const CompanionRule = z.object({
  /** False: only the representative may do it. */
  accepted: z.boolean(),
  papers: z.array(z.enum(companionPapers)).max(companionPapers.length),
  /** In the office's own words; shown and printed as they are. */
  words: z.string().trim().max(300),
  /** On what ground. */
  source: z.string().trim().max(300),
})
export type CompanionRule = z.infer<typeof CompanionRule>

export const lawfulCompanionRule: CompanionRule = {
  accepted: true,
  papers: ['own-card', 'authorisation'],
  words: '',
  source: 'Luật Căn cước 26/2023/QH15, Điều 23; giấy tờ của người đưa đi thay do đơn vị quy định',
}

/** The rule of a day, with the day it holds from; null: from the beginning. */
export const CompanionRuleTold = CompanionRule.extend({ from: Day.nullable() })
export type CompanionRuleTold = z.infer<typeof CompanionRuleTold>
