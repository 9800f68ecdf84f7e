import { formatPercent } from '../base/number-words.ts'
import type { Block, Run } from '../base/ports.ts'
import { count, dayInWords, paragraph, sentence } from '../papers/index.ts'
import { changeParagraph } from './paper-change.ts'
import { groupTable, villageTable } from './paper-tables.ts'
import type { ReportFacts } from './report-facts.ts'
import { namesLink } from './links.ts'
import { villageKinds } from './village-words.ts'
import { doneWords } from './wording.ts'

/** I.2: the result in a sentence, by age group and by village, what stands apart, and the change since the last report. */
export function resultsSection(facts: ReportFacts): Block[] {
  const { figures, change } = facts
  if (figures.all.total === 0) return [paragraph(nobodyYet(facts)), ...apart(facts)]
  return [
    paragraph(result(facts)),
    paragraph(sentence`Kết quả theo nhóm tuổi:`),
    { kind: 'table', table: groupTable(facts) },
    paragraph(sentence`Kết quả theo ${villageKinds(figures.villages)}:`),
    { kind: 'table', table: villageTable(facts) },
    ...apart(facts),
    ...(change === null ? [] : [changeParagraph(change, facts.settings)]),
  ]
}

function result({ figures, settings }: ReportFacts): readonly Run[] {
  const { all, villages, asOf } = figures
  const words = doneWords(settings)
  const named = villages.filter((village) => village.name !== null).length
  const where = named === 0 ? '' : sentence` tại ${count(named, 'villages')} ${villageKinds(villages)}`
  const declined =
    all.declined === 0
      ? ''
      : sentence` ${count(all.declined, namesLink({ counted: true, standing: 'declined' }))} trẻ chưa có nhu cầu;`
  return sentence`Tính đến ngày ${dayInWords(asOf)}, toàn ${settings.commune.kind.toLowerCase()} có ${count(all.total, namesLink({ counted: true }))} trẻ em dưới ${String(settings.ages.upper)} tuổi${where}. Trong đó có ${count(all.done, namesLink({ counted: true, standing: 'done' }))} trẻ ${words.done}, đạt ${formatPercent(all.percent ?? 0)};${declined} còn ${count(all.left, namesLink({ counted: true, standing: 'left' }))} trẻ ${words.left}.`
}

function nobodyYet({ figures, settings }: ReportFacts): readonly Run[] {
  return sentence`Tính đến ngày ${dayInWords(figures.asOf)}, toàn ${settings.commune.kind.toLowerCase()} chưa có danh sách trẻ em dưới ${String(settings.ages.upper)} tuổi.`
}

/** What the tables do not show, each a sentence, and none when there is nothing to say. */
function apart(facts: ReportFacts): Block[] {
  return [undetermined(facts), temporary(facts), photoDue(facts), incomplete(facts), from14(facts)]
    .filter((runs) => runs.length > 0)
    .map(paragraph)
}

function undetermined({ figures }: ReportFacts): readonly Run[] {
  const { total } = figures.groups.undetermined
  if (total === 0) return []
  return sentence`Có ${count(total, namesLink({ group: 'undetermined' }))} trẻ chưa có ngày sinh đầy đủ nên chưa xác định được nhóm tuổi; số này có trong tổng số chung, không có trong biểu theo ${villageKinds(figures.villages)}.`
}

function temporary({ figures }: ReportFacts): readonly Run[] {
  if (figures.temporary === 0) return []
  return sentence`Trong tổng số trên có ${count(figures.temporary, namesLink({ counted: true, temporary: true }))} trẻ tạm trú.`
}

/** A holder may ask for the photo to be added (Luật Căn cước 2023, điều 24); nothing says that it is a duty at 6. */
function photoDue({ figures, settings: { ages } }: ReportFacts): readonly Run[] {
  if (figures.photoDue === 0) return []
  return sentence`Có ${count(figures.photoDue, namesLink({ photoDue: true }))} trường hợp đã được cấp thẻ không có ảnh khi chưa đủ ${String(ages.lower)} tuổi, nay đã đủ ${String(ages.lower)} tuổi trở lên, có thể đề nghị cấp đổi để bổ sung ảnh khuôn mặt, vân tay.`
}

function incomplete({ figures }: ReportFacts): readonly Run[] {
  const { villages } = figures
  const names = villages.filter((village) => village.incomplete).flatMap((village) => village.name ?? [])
  if (names.length === 0) return []
  const kinds = villageKinds(villages)
  const whole = villages.filter((village) => village.name !== null).length === names.length
  const which = whole ? `tất cả ${kinds}` : names.join(', ')
  return sentence`Số liệu của ${which} chưa đầy đủ, do đến ngày ${dayInWords(figures.asOf)} chưa có danh sách toàn bộ trẻ em.`
}

/** From 14 the card is a duty (Luật Căn cước 2023, điều 19): told apart, never in the sums. */
function from14({ figures, settings }: ReportFacts): readonly Run[] {
  const cell = figures.groups.from14
  if (cell.total === 0) return []
  const words = doneWords(settings)
  const link = (standing?: 'done' | 'left' | 'declined') =>
    namesLink({ group: 'from14', ...(standing && { standing }) })
  const declined =
    cell.declined === 0 ? '' : sentence`, ${count(cell.declined, link('declined'))} trường hợp chưa có nhu cầu`
  return sentence`Ngoài số trên, có ${count(cell.total, link())} trường hợp trong danh sách đã đủ ${String(settings.ages.upper)} tuổi, thuộc diện phải thực hiện thủ tục cấp thẻ căn cước: ${count(cell.done, link('done'))} trường hợp ${words.done}${declined}, ${count(cell.left, link('left'))} trường hợp ${words.left}.`
}
