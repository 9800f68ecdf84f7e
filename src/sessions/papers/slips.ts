import type { Paper, Run, Slip } from '../../base/ports.ts'
import type { Settings } from '../../access/index.ts'
import { issuerName, sentence } from '../../papers/index.ts'
import type { Group, PlanFacts } from './facts.ts'
import { type HomeInSession, noVillage, type VillageHomes } from './homes.ts'
import {
  birthPaperWords,
  bringWords,
  casePaperWords,
  companionWords,
  groupWords,
  homeName,
  inVillage,
  placeWords,
  whenOf,
} from './words.ts'

/** The slips of one village, unsigned, to be cut apart: one a household and session. */
export function slipSheet({ village, homes }: VillageHomes, { settings }: PlanFacts): Paper {
  const name = village?.name ?? noVillage
  return {
    title: `PHIẾU HẸN GIỜ - ${name}`,
    orientation: 'portrait',
    foot: `Phiếu hẹn giờ, ${name}: ${homes.length} phiếu`,
    blocks: [{ kind: 'slips', slips: homes.map((one) => slipOf(one, settings)) }],
  }
}

function slipOf({ home, session }: HomeInSession, { commune, ages }: Pick<Settings, 'commune' | 'ages'>): Slip {
  const groups = new Set<Group>(home.children.map(({ group }) => group))
  return {
    title: 'PHIẾU HẸN GIỜ',
    lines: [
      sentence`Kính gửi: ${bold(homeName(home))}${inVillage(home)}`,
      sentence`Thời gian: ${bold(whenOf(session, home.slot))}`,
      sentence`Địa điểm: ${bold(placeWords(session))}`,
      sentence`Trẻ: ${home.children.map(({ name, group }) => `${name} (${groupWords(group, ages)})`).join('; ')}`,
    ],
    small: [
      ...bringWords(groups, ages),
      ...birthPaperWords(home.children),
      ...casePaperWords(home.children),
      companionWords(session.companionRule),
      `Đưa mã này cho cán bộ khi đến. Bận thì báo trước với trưởng thôn, bản hoặc ${issuerName(commune)} để hẹn lại.`,
    ],
    code: home.code,
  }
}

export function bold(text: string): Run {
  return { text, bold: true }
}
