import type { Paper } from '../../base/ports.ts'
import { type PaperColumn, paperTable } from '../../papers/index.ts'
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
      { kind: 'table', table: paperTable(columns, sorted) },
      { kind: 'paragraph', runs: [{ text: handling, italic: true }] },
    ],
  }
}

// Together at most the 270 millimetres between the margins of the page turned on its side.
const columns: readonly PaperColumn<HomeToTell>[] = [
  { head: 'STT', width: 10, align: 'center', text: (_, at) => String(at + 1) },
  { head: 'Thôn, bản', width: 30, align: 'left', text: ({ village }) => village?.name ?? noVillage },
  { head: 'Hộ', width: 36, align: 'left', text: homeName },
  { head: 'Điện thoại', width: 24, align: 'center', text: ({ guardian }) => guardian?.phone ?? '' },
  { head: 'Trẻ', width: 42, align: 'left', text: ({ children }) => children.map(({ name }) => name).join(', ') },
  {
    head: 'Đã hẹn',
    width: 36,
    align: 'left',
    text: ({ was }) => (was === null ? '' : `${whenOf(was, was.slot)}, ${was.place.name}`),
  },
  {
    head: 'Nay',
    width: 38,
    align: 'left',
    text: ({ now }) => (now === null ? 'Hủy hẹn' : `${whenOf(now, now.slot)}, ${placeWords(now)}`),
  },
  { head: 'Lý do', width: 28, align: 'left', text: ({ reason }) => reason ?? '' },
  { head: 'Đã báo (ngày, ai nhận)', width: 26, align: 'left', text: () => '' },
]

function byFirstChild(a: HomeToTell, b: HomeToTell): number {
  return (a.children[0]?.sortKey ?? '') < (b.children[0]?.sortKey ?? '') ? -1 : 1
}
