import type { Paper } from '../../base/ports.ts'
import type { PlanFacts } from './facts.ts'
import { childrenIn, noVillage, type VillageHomes } from './homes.ts'
import { homeName, whenOf } from './words.ts'

/** Who of a village got his slip, with signatures: goes out with the village head and comes back. */
export function handoutSheet({ village, homes }: VillageHomes, _: PlanFacts): Paper {
  const name = village?.name ?? noVillage
  const numbered = homes.some(({ home }) => home.number !== null)
  const columns = [
    { head: 'STT', width: 11, align: 'center' },
    { head: 'Hộ', width: 42, align: 'left' },
    { head: 'Số trẻ', width: 12, align: 'center' },
    { head: 'Hẹn lúc', width: 34, align: 'left' },
    { head: 'Địa điểm', width: 32, align: 'left' },
    ...(numbered ? [{ head: 'Giấy mời số', width: 17, align: 'center' } as const] : []),
    { head: 'Ngày nhận', width: 18, align: 'center' },
    { head: 'Ký nhận', width: 30, align: 'left' },
  ] as const
  return {
    title: 'DANH SÁCH GIAO PHIẾU HẸN GIỜ',
    subtitle: `${name}: ${homes.length} hộ, ${childrenIn(homes.map(({ home }) => home))} trẻ`,
    orientation: 'portrait',
    foot: `Giao phiếu hẹn giờ, ${name}`,
    blocks: [
      {
        kind: 'table',
        table: {
          widths: columns.map(({ width }) => width),
          head: [columns.map(({ head }) => ({ text: head }))],
          align: columns.map(({ align }) => align),
          rows: homes.map(({ home, session }, at) => ({
            cells: [
              String(at + 1),
              homeName(home),
              String(home.children.length),
              whenOf(session, home.slot),
              session.place.name,
              ...(numbered ? [home.number ?? ''] : []),
              '',
              '\n',
            ].map((text) => ({ text })),
          })),
        },
      },
      { kind: 'paragraph', runs: [{ text: 'Người giao: ……………………………… Ngày nộp lại danh sách: …………… Ký tên: ………………' }] },
    ],
  }
}
