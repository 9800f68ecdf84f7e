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
  if (!campaign.kinds.some(({ open }) => open.includes(true))) return 'no-days'
  if (standings.every((standing) => standing === 'none'))
    return campaign.days.some((day) => candidate.away.some(({ from, until }) => from <= day && (until ?? day) >= day))
      ? 'away'
      : 'turns-14'
  const kinds = campaign.kinds.filter(({ place }) => serves(place, candidate))
  if (kinds.length === 0) return 'no-place'
  if (!kinds.some(({ open }) => open.includes(true))) return 'no-days'
  if (!standings.includes('under') && !kinds.some(({ place, open }) => place.biometric && open.includes(true)))
    return 'no-biometric-place'
  const isThere = kinds.some(({ open, place }) =>
    standings.some((at, day) => open[day] === true && at !== 'none' && (at === 'under' || place.biometric)),
  )
  return isThere ? 'window-too-short' : 'no-days'
}
