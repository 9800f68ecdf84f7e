import { formatDay } from '../../base/day.ts'
import type { Settings } from '../../access/index.ts'
import { dayWithWeekday } from '../../papers/index.ts'
import type { Group, InvitedHome, InvitedOne, Need, SessionTime } from './facts.ts'

type Ages = Settings['ages']

/** The part of the day in which a session lies. */
export function partOfDay({ part, from }: Pick<SessionTime, 'part' | 'from'>): string {
  const known = part ?? (from < '12:00' ? 'morning' : from < '17:30' ? 'afternoon' : 'evening')
  return { morning: 'buổi sáng', afternoon: 'buổi chiều', evening: 'buổi tối' }[known]
}

/** From when to when, without clock times where numbers are given on arrival. */
export function hoursOf(session: SessionTime): string {
  return session.mode === 'queue' ? `${partOfDay(session)}, lấy số khi đến` : `${session.from} - ${session.to}`
}

/** When a household is to come: "08:10, Thứ Bảy, 20/07/2024", or "buổi sáng Thứ Bảy, 20/07/2024 (lấy số khi đến)". */
export function whenOf(session: SessionTime, slot: string | null): string {
  const day = dayWithWeekday(session.day)
  if (session.mode === 'queue') return `${partOfDay(session)} ${day} (lấy số khi đến)`
  return `${slot ?? session.from}, ${day}`
}

/** The place with its address. */
export function placeWords({ place: { name, address } }: SessionTime): string {
  return address === null || address.trim() === '' ? name : `${name} (${address})`
}

/** A session in one line, to tell loose sheets apart. */
export function sessionLine(session: SessionTime): string {
  return `${dayWithWeekday(session.day)}, ${hoursOf(session)}, ${session.place.name}`
}

/** The groups in the words of the law. */
export function groupWords(group: Group, { lower, upper }: Ages): string {
  if (group === 'under6') return `chưa đủ ${lower} tuổi`
  return group === 'from6to13' ? `từ đủ ${lower} đến dưới ${upper} tuổi` : 'chưa xác định nhóm tuổi'
}

/** Short enough for a narrow column. */
export function shortGroup(group: Group, { lower }: Ages): string {
  return { under6: `Chưa đủ ${lower}`, from6to13: `Từ đủ ${lower}`, undetermined: 'Chưa rõ' }[group]
}

/** What the office tells a family by, inside a sentence. */
export function familyPaperWord({ familyPaper }: Pick<Settings, 'familyPaper'>): 'phiếu hẹn giờ' | 'giấy mời' {
  return familyPaper === 'letter' ? 'giấy mời' : 'phiếu hẹn giờ'
}

/** Who a household is called by: whom to tell, or its first child where no grown-up is known. */
export function homeName({ guardian, children }: Pick<InvitedHome, 'guardian' | 'children'>): string {
  return guardian?.name ?? `Gia đình cháu ${children[0]?.name ?? ''}`
}

/** ", Bản Bó" behind a household's name; nothing where the village is not known. */
export function inVillage({ village }: Pick<InvitedHome, 'village'>): string {
  return village === null ? '' : `, ${village.name}`
}

const needInWords: Record<Need, string> = {
  'birth-paper': 'giấy khai sinh',
  'citizen-number': 'số định danh',
  residence: 'thông tin cư trú',
  vneid: 'VNeID mức 2 của cha, mẹ',
  'home-visit': 'đến nhà',
}

/** What is still to be seen to, for a column of that name. */
export function needWords({ needs }: InvitedOne): string {
  const words = needs.map((need) => needInWords[need]).join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * What to bring by age group (Luật Căn cước 2023, điều 23): under 6 the representative alone, from 6 on the child as well.
 * A birth paper only where data are missing or differ, so it is asked of those alone.
 */
export function bringWords(groups: ReadonlySet<Group>, { lower, upper }: Ages): string[] {
  const together = groups.has('from6to13') || groups.has('undetermined')
  return [
    ...(groups.has('under6')
      ? [
          `Trẻ chưa đủ ${lower} tuổi: người đại diện mang thẻ căn cước và điện thoại của mình; không cần đưa trẻ đi cùng.`,
        ]
      : []),
    ...(together
      ? [
          `Trẻ từ đủ ${lower} đến dưới ${upper} tuổi: trẻ đi cùng người đại diện để chụp ảnh, lấy vân tay, mống mắt; người đại diện mang thẻ căn cước và điện thoại của mình.`,
        ]
      : []),
  ]
}

const companionPaperWords: Record<Settings['companionRule']['papers'][number], string> = {
  'own-card': 'thẻ căn cước của mình',
  authorisation: 'giấy ủy quyền của người đại diện',
  'certified-authorisation': 'giấy ủy quyền của người đại diện có công chứng hoặc chứng thực',
  kinship: 'giấy tờ về quan hệ với trẻ',
}

/** Who the representative is, and what another person who brings the child has to have, by the rule of that day. */
export function companionWords({ accepted, papers, words }: Settings['companionRule']): string {
  const asked = papers.map((one) => companionPaperWords[one]).join(', ')
  const told = !accepted
    ? 'Người đại diện là cha, mẹ, người giám hộ; người khác đưa trẻ đến thì chưa làm được thủ tục.'
    : papers.length === 0
      ? 'Người khác đưa trẻ đến thay cha, mẹ, người giám hộ thì không cần thêm giấy tờ.'
      : `Người khác đưa trẻ đến thay cha, mẹ, người giám hộ thì mang: ${asked}.`
  const more = words.replace(/\.$/, '')
  return more === '' ? told : `${told} ${more}.`
}

/** Who is asked for the birth paper as well. */
export function birthPaperWords(children: readonly InvitedOne[]): string[] {
  const asked = children.filter(({ needs }) => needs.includes('birth-paper')).map(({ name }) => name)
  return asked.length === 0 ? [] : [`Mang thêm giấy khai sinh của: ${asked.join(', ')}.`]
}

/** What families of a kind bring as well: nobody is named where all of a household are asked. */
export function casePaperWords(children: readonly InvitedOne[]): string[] {
  const papers = [...new Set(children.flatMap(({ casePapers }) => casePapers))]
  return papers.map((paper) => {
    const asked = children.filter(({ casePapers }) => casePapers.includes(paper))
    const names = asked.length === children.length ? '' : ` (${asked.map(({ name }) => name).join(', ')})`
    return `Mang thêm ${paper.replace(/\.$/, '')}${names}.`
  })
}

/** Children's names are not for a notice board (Luật 91/2025/QH15, điều 24); who gets the list gives it back. */
export const handling =
  'Danh sách chứa thông tin cá nhân của trẻ em: chỉ dùng để thu nhận hồ sơ; không sao chụp, không niêm yết, không đăng lên mạng; nộp lại sau khi dùng.'

/** The days of sessions in one phrase: "20/07/2024" or "từ 19/07/2024 đến 31/08/2024". */
export function daysPhrase(sessions: readonly SessionTime[]): string {
  const days = sessions.map(({ day }) => day).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return ''
  return first === last ? `ngày ${formatDay(first)}` : `từ ngày ${formatDay(first)} đến ngày ${formatDay(last)}`
}
