import type { CompanionRuleTold } from '../access/index.ts'
import type { AgeGroup } from '../base/age-group.ts'
import { type Born, bornPrecision } from '../base/born.ts'
import { checkCitizenNumber } from '../base/citizen-number.ts'
import type { DeskChild, Need } from './shapes.ts'

interface Known {
  born: Born | null
  sex: 'male' | 'female' | null
  citizenNumber: string | null
  obstacles: readonly { kind: string }[]
}

/** What of the data is missing or differs, so that a paper must tell it. */
export function gapsOf({ born, sex, citizenNumber, obstacles }: Known): DeskChild['gaps'] {
  const gaps: DeskChild['gaps'] = []
  if (born === null || bornPrecision(born) !== 'day') gaps.push('born')
  if (citizenNumber === null) gaps.push('citizenNumber')
  if (sex === null) gaps.push('sex')
  if (citizenNumber !== null && checkCitizenNumber(citizenNumber, { born, sex }).some((one) => one !== unknownProvince))
    gaps.push('id-mismatch')
  if (obstacles.some(({ kind }) => kind === 'data-wrong')) gaps.push('data-wrong')
  return gaps
}

const unknownProvince = 'id-unknown-province'

/**
 * What a family brings (Luật Căn cước 2023, điều 23): the representative's card always; from 6 the child itself, to a
 * place with biometric equipment; a birth paper only where data are missing or differ; whoever comes in the parents'
 * stead, what the rule of the day asks of him.
 */
export function needsOf(
  group: AgeGroup,
  gaps: DeskChild['gaps'],
  { biometric, asked }: { biometric: boolean; asked: CompanionRuleTold | null },
): Need[] {
  const needs: Need[] = ['guardian-card']
  if (group !== 'under6') needs.push('child-itself')
  if (group !== 'under6' && !biometric) needs.push('biometric-place')
  if (gaps.some((gap) => gap !== 'sex')) needs.push('birth-paper')
  if (asked !== null) needs.push(asked.accepted ? 'authorisation' : 'representative')
  return needs
}
