import type { Paper } from '../../base/ports.ts'
import { communeName, dashedLines, issuerName, officialParts, paragraph, sentence } from '../../papers/index.ts'
import type { Group, PlanFacts } from './facts.ts'
import type { HomeInSession } from './homes.ts'
import { bold } from './slips.ts'
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

/** A giấy mời of one household, with the number the office gave it, to be signed. */
export function invitationLetter({ home, session }: HomeInSession, { settings }: PlanFacts): Paper {
  const { commune, ages } = settings
  const name = homeName(home)
  const groups = new Set<Group>(home.children.map(({ group }) => group))
  return {
    title: `Giấy mời ${name}`,
    orientation: 'portrait',
    official: officialParts(commune, {
      type: 'GIẤY MỜI',
      short: 'GM',
      year: home.numberYear ?? session.day.slice(0, 4),
      about: ['Thu nhận hồ sơ cấp thẻ căn cước cho trẻ em'],
      to: [],
      number: home.number,
    }),
    blocks: [
      paragraph(
        sentence`${issuerName(commune)} trân trọng kính mời: ${bold(home.guardian === null ? name : `ông (bà) ${name}`)}${inVillage(home)}, ${communeName(commune)}.`,
      ),
      paragraph(sentence`Nội dung: làm thủ tục cấp thẻ căn cước cho trẻ em trong gia đình:`),
      ...dashedLines(home.children.map((child) => sentence`${bold(child.name)}, ${groupWords(child.group, ages)}`)),
      paragraph(sentence`Thời gian: ${bold(whenOf(session, home.slot))}.`),
      paragraph(sentence`Địa điểm: ${bold(placeWords(session))}.`),
      paragraph(sentence`Thành phần và giấy tờ mang theo:`),
      ...dashedLines(
        [
          ...bringWords(groups, ages),
          ...birthPaperWords(home.children),
          ...casePaperWords(home.children),
          companionWords(session.companionRule),
        ].map((line) => sentence`${line.replace(/\.$/, '')}`),
      ),
      { kind: 'code', code: home.code, words: 'Đưa mã này cho cán bộ khi đến để được mở hồ sơ nhanh.' },
      ...(home.replaces === null
        ? []
        : [paragraph(sentence`Giấy mời này thay Giấy mời số ${home.replaces} đã gửi trước đây.`)]),
      paragraph(sentence`Gia đình chưa sắp xếp được thì báo lại để được hẹn vào buổi khác./.`),
    ],
  }
}
