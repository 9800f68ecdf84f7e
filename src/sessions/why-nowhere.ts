import { type Campaign, serves, standingsOver } from './campaign.ts'
import type { Candidate } from './candidate.ts'
import type { UnplacedCode } from './contract.ts'

/** A child in no session, and why. */
export interface LeftOut {
  child: number
  code: UnplacedCode
}

/** Why no session of the campaign could take a child, were all of them empty. */
export function whyNowhere(candidate: Candidate, campaign: Campaign): UnplacedCode {
  const standings = standingsOver(candidate, campaign)
  if (campaign.days.length === 0) return 'no-days'
  if (standings.every((standing) => standing === 'none'))
    return campaign.days.some((day) => candidate.away.some(({ from, until }) => from <= day && (until ?? day) >= day))
      ? 'away'
      : 'turns-14'
  const places = campaign.places.filter((place) => serves(place, candidate))
  if (places.length === 0) return 'no-place'
  if (!standings.includes('under') && !places.some(({ biometric }) => biometric)) return 'no-biometric-place'
  return 'window-too-short'
}
