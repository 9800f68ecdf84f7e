import type { Figures } from '../figures/index.ts'
import { kindOfVillage } from '../base/village-name.ts'

/** In the order in which offices name them. */
const usualOrder = ['thôn', 'bản', 'ấp', 'buôn', 'làng', 'xóm', 'khóm', 'khu phố', 'tổ dân phố']
const allKinds = 'thôn, bản, tổ dân phố'

/** What the places under this commune are called together: "thôn, bản, tổ dân phố", or "ấp, khu phố" elsewhere. */
export function villageKinds(villages: Figures['villages']): string {
  const kinds = new Set(villages.map(({ name }) => kindOf(name ?? '')).filter((kind) => kind !== ''))
  if (kinds.size === 0 || kinds.size > 4) return allKinds
  return [...kinds].toSorted((a, b) => rankOf(a) - rankOf(b)).join(', ')
}

/** The row of the children whose village is not known. */
export const noVillage = 'Chưa rõ thôn'

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function kindOf(name: string): string {
  return /^tdp(?![\p{L}\p{M}])/iu.test(name) ? 'tổ dân phố' : kindOfVillage(name).toLowerCase()
}

function rankOf(kind: string): number {
  const rank = usualOrder.indexOf(kind)
  return rank === -1 ? usualOrder.length : rank
}
