import type { Paper } from '../../base/ports.ts'
import type { HomeToTell } from './facts.ts'
import { byOrder, childrenIn, noVillage } from './homes.ts'
import { handling, homeName, placeWords, whenOf } from './words.ts'

/** Whom to call after sessions were moved or fell out, village by village. */
export function toTellPaper(homes: readonly HomeToTell[]): Paper {
  const sorted = homes.toSorted((a, b) => byOrder(a.village, b.village) || byFirstChild(a, b))
  return {
    title: 'DANH SÁCH HỘ CẦN BÁO THAY ĐỔI LỊCH HẸN',
    subtitle: `${homes.length} hộ, ${childrenIn(homes)} trẻ`,
    orientation: 'landscape',
    foot: 'Danh sách hộ cần báo thay đổi lịch hẹn',
    blocks: [
      {
        kind: 'table',
        table: {
          widths: columns.map(({ width }) => width),
          head: [columns.map(({ head }) => ({ text: head }))],
          align: columns.map(({ align }) => align),
          rows: sorted.map((home, at) => ({
            cells: [
              String(at + 1),
              home.village?.name ?? noVillage,
              homeName(home),
              home.guardian?.phone ?? '',
              home.children.map(({ name }) => name).join(', '),
              home.was === null ? '' : `${whenOf(home.was, home.was.slot)}, ${home.was.place.name}`,
              home.now === null ? 'Hủy hẹn' : `${whenOf(home.now, home.now.slot)}, ${placeWords(home.now)}`,
              home.reason ?? '',
              '',
            ].map((text) => ({ text })),
          })),
        },
      },
      { kind: 'paragraph', runs: [{ text: handling, italic: true }] },
    ],
  }
}

// Millimetres; together at most the 270 between the margins of the page turned on its side.
const columns = [
  { head: 'STT', width: 10, align: 'center' },
  { head: 'Thôn, bản', width: 30, align: 'left' },
  { head: 'Hộ', width: 36, align: 'left' },
  { head: 'Điện thoại', width: 24, align: 'center' },
  { head: 'Trẻ', width: 42, align: 'left' },
  { head: 'Đã hẹn', width: 36, align: 'left' },
  { head: 'Nay', width: 38, align: 'left' },
  { head: 'Lý do', width: 28, align: 'left' },
  { head: 'Đã báo (ngày, ai nhận)', width: 26, align: 'left' },
] as const

function byFirstChild(a: HomeToTell, b: HomeToTell): number {
  return (a.children[0]?.sortKey ?? '') < (b.children[0]?.sortKey ?? '') ? -1 : 1
}
