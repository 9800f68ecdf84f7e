import { z } from 'zod'
import { fold } from '../base/text.ts'

/**
 * Whom papers are asked of: whose situation says so, or whoever has a guardian named and no father or mother. The second is
 * the office's to choose: lists that name only a householder or a representative make guardians of many parents.
 */
export const caseKinds = ['situation', 'guardian'] as const

/**
 * Papers that only families of a kind bring, over what everybody brings. The law names the representative alone (Luật Căn
 * cước 26/2023/QH15, điều 23): which papers show who that is, each office sets for itself, from a day on.
 */
export const CasePapers = z.object({
  cases: z
    .array(
      z.object({
        of: z.enum(caseKinds),
        /** Of a situation: what stands in it, several divided by commas; marks and capitals make no difference. */
        signs: z.string().trim().max(200),
        /** In the office's own words; shown and printed as they are. */
        papers: z.string().trim().min(1).max(200),
      }),
    )
    .max(12),
  /** On what ground. */
  source: z.string().trim().max(300),
})
export type CasePapers = z.infer<typeof CasePapers>

export const usualCasePapers: CasePapers = {
  cases: [
    { of: 'situation', signs: 'người giám hộ, mồ côi, bị bỏ rơi', papers: 'giấy tờ về việc giám hộ' },
    {
      of: 'situation',
      signs: 'người nước ngoài, quốc tịch nước ngoài',
      papers: 'hộ chiếu hoặc giấy tờ cư trú của cha, mẹ là người nước ngoài',
    },
  ],
  source: 'Luật Căn cước 26/2023/QH15, Điều 23 (người đại diện); giấy tờ do đơn vị quy định',
}

/** What is known of a child's family. */
export interface FamilyKnown {
  guardians: readonly { relation: string }[]
  situations: string | null
}

/** The papers asked of a family besides the usual ones, each once. */
export function papersOfCases({ cases }: CasePapers, family: FamilyKnown): string[] {
  const own = cases.filter((one) => (one.of === 'guardian' ? hasOnlyGuardian(family) : signsIn(one, family).length > 0))
  return [...new Set(own.map(({ papers }) => papers))]
}

/** Of a family's situation only what papers are asked for, to be told where the rest is nobody's business; null: nothing. */
export function signsOfCases({ cases }: CasePapers, family: Pick<FamilyKnown, 'situations'>): string | null {
  const signs = [...new Set(cases.flatMap((one) => signsIn(one, family)))]
  return signs.length === 0 ? null : signs.join(', ')
}

/** The signs of a case that stand in a family's situation. */
function signsIn(
  { of, signs }: CasePapers['cases'][number],
  { situations }: Pick<FamilyKnown, 'situations'>,
): string[] {
  if (of !== 'situation' || situations === null) return []
  const said = fold(situations)
  return signs.split(/[,;]/).flatMap((sign) => {
    const folded = fold(sign)
    return folded !== '' && said.includes(folded) ? [sign.trim()] : []
  })
}

function hasOnlyGuardian({ guardians }: FamilyKnown): boolean {
  const named = new Set(guardians.map(({ relation }) => relation))
  return named.has('guardian') && !named.has('father') && !named.has('mother')
}
