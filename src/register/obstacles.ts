import { fold } from '../base/text.ts'
import { type ObstacleKind, obstacleKinds } from './obstacle-kinds.ts'

/** A reason of these kinds proposes to close the child; nothing is closed by itself. */
export const closingKinds: ReadonlySet<ObstacleKind> = new Set(['moved-away', 'died', 'duplicate'])

/** Obstacles that intake itself cannot solve: the child is not invited before they end. */
const patterns: readonly (readonly [ObstacleKind, RegExp])[] = [
  ['abroad', /nuoc ngoai|xuat canh/],
  ['moved-away', /(da|moi) chuyen (di|khau|noi)|chuyen di noi khac|^chuyen (di|khau)$/],
  ['died', /^(da )?(mat|chet|qua doi|tu vong)\b|da mat\b/],
  ['duplicate', /^(bi )?trung( lap| ten| nhau| voi.*)?$|trung danh sach/],
  ['birth-not-registered', /khai sinh(?!.*sai)(?<!sai.*khai sinh)/],
  ['data-wrong', /sai (lech|thong tin|ngay|ten|ho|gioi|nam|du lieu)|chua khop|lech thong tin|khong khop/],
  ['no-citizen-number', /(chua|khong) co (so )?(dinh danh|sdd|ma dinh danh)|chua cap (so|ma) dinh danh/],
  ['no-residence', /thuong tru|tam tru|cu tru|chua nhap (ho )?khau|ho khau/],
  ['no-vneid', /vneid|dinh danh dien tu|dinh danh muc/],
  ['sick-or-disabled', /om|benh|khuyet tat|tan tat|nam vien/],
  ['away-school', /hoc (noi khac|xa|noi tru|o|tai)|di hoc/],
  ['away-home-region', /ve que|nghi he|ve (ong ba|ngoai|noi)/],
  ['away-with-parents', /lam an xa|di lam|theo (bo|cha|me|gia dinh)|vang (mat|nha)|di xa|khong co (mat|nha)|di vang/],
  ['no-interest', /chua (quan tam|coi trong|co nhu cau)|khong (quan tam|co nhu cau|muon)|chua thay can/],
]

/** A kind's own words, as the product writes them into files, say that kind and nothing more. */
const ownWords: ReadonlyMap<string, ObstacleKind> = new Map(obstacleKinds.map(({ kind, words }) => [fold(words), kind]))

/** What a reason in a list means; unknown wording is kept as it is under `other`. Blank: nothing. */
export function readObstacle(text: string): { kind: ObstacleKind; text: string } | null {
  const folded = fold(text)
  if (folded === '' || folded === '-') return null
  const own = ownWords.get(folded)
  if (own !== undefined) return { kind: own, text: '' }
  const found = patterns.find(([, pattern]) => pattern.test(folded))
  return { kind: found?.[0] ?? 'other', text }
}
