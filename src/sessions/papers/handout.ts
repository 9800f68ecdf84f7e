import type { Paper } from '../../base/ports.ts'
import { type PaperColumn, paperTable } from '../../papers/index.ts'
import type { PlanFacts } from './facts.ts'
import { childrenIn, noVillage, type VillageHomes } from './homes.ts'
import { familyPaperWord, homeName, whenOf } from './words.ts'

/** Who of a village got his slip or letter, with signatures: goes out with the village head and comes back. */
export function handoutSheet({ village, homes }: VillageHomes, { settings }: PlanFacts): Paper {
  const name = village?.name ?? noVillage
  const numbered = homes.some(({ home }) => home.number !== null)
  const word = familyPaperWord(settings)
  const columns: readonly PaperColumn<VillageHomes['homes'][number]>[] = [
    { head: 'STT', width: 11, align: 'center', text: (_, at) => String(at + 1) },
    { head: 'Hộ', width: 38, align: 'left', text: ({ home }) => homeName(home) },
    { head: 'Số trẻ', width: 12, align: 'center', text: ({ home }) => String(home.children.length) },
    { head: 'Hẹn lúc', width: 33, align: 'left', text: ({ home, session }) => whenOf(session, home.slot) },
    { head: 'Địa điểm', width: 42, align: 'left', text: ({ session }) => session.place.name },
    ...(numbered ? [numberColumn] : []),
    { head: 'Ngày nhận', width: 18, align: 'center', text: () => '' },
    { head: 'Ký nhận', width: 30, align: 'left', text: () => '\n' },
  ]
  return {
    title: `Danh sách giao ${word}`.toUpperCase(),
    subtitle: `${name}: ${homes.length} hộ, ${childrenIn(homes.map(({ home }) => home))} trẻ`,
    orientation: 'portrait',
    foot: `Giao ${word}, ${name}`,
    blocks: [
      { kind: 'table', table: paperTable(columns, homes) },
      { kind: 'paragraph', runs: [{ text: 'Người giao: ……………………… Ngày nộp lại: …………… Ký tên: ………………' }] },
    ],
  }
}

/** The sign behind the number is the same for all, and too wide for a column. */
const numberColumn: PaperColumn<VillageHomes['homes'][number]> = {
  head: 'Giấy mời số',
  width: 17,
  align: 'center',
  text: ({ home }) => home.number?.split('/')[0] ?? '',
}
