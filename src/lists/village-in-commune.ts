import { sameFormerCommune } from '../register/index.ts'
import { villageKind } from '../base/village-name.ts'

/** A village, and the commune written with it. */
export interface VillageInCommune {
  village: string
  commune: string
}

const shortKinds: Readonly<Record<string, string>> = { tt: 'thị trấn', p: 'phường', x: 'xã' }
const written =
  /^(.+?)\s*(?:[,;]|\s[-–])\s*(xã|phường|thị trấn|đặc khu|tt|p|x)(?:\.\s*|\s+)(?:cũ\s+)?([^,;()]+?)\s*(?:[,;].*)?$/iu

/**
 * A cell that writes the commune behind the village ("Thôn 1, xã Tủa Thàng, tỉnh Điện Biên", "Bản Ten - TT. Tủa Chùa"), taken
 * apart; null where it is no such cell. The village must bear its kind: of "Phố Cũ, phường 2" nothing is known.
 */
export function villageInCommune(cell: string): VillageInCommune | null {
  const [, village = '', kind = '', name = ''] = written.exec(cell) ?? []
  if (name === '' || villageKind(village).kind === null) return null
  return { village, commune: `${shortKinds[kind.toLowerCase()] ?? kind.toLowerCase()} ${name}` }
}

/** The former commune told by such a cell: none where it names the commune whose register this is. */
export function formerOf({ commune }: VillageInCommune, own: string): string | null {
  return own !== '' && sameFormerCommune(commune, own) ? null : commune.replace(/^xã /, '')
}
