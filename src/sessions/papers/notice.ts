import { type Day, formatDay } from '../../base/day.ts'
import type { Block, Paper } from '../../base/ports.ts'
import { dashedLines, dayWithWeekday, issuerName, officialParts, paragraph, sentence } from '../../papers/index.ts'
import type { Group, InvitedHome, PaperSession, PaperVillage, PlanFacts } from './facts.ts'
import type { VillageHomes } from './homes.ts'
import { bringWords, companionWords, familyPaperWord, hoursOf, placeWords } from './words.ts'

/** The schedule of one village, to be signed once and read out: no child is named in it. */
export function villageNotice(village: PaperVillage, { homes }: VillageHomes, { settings }: PlanFacts): Paper {
  const { commune, ages } = settings
  const { name } = village
  const word = familyPaperWord(settings)
  const subject = `Lịch thu nhận hồ sơ cấp thẻ căn cước cho trẻ em dưới ${ages.upper} tuổi`
  const sessions = [...new Set(homes.map(({ session }) => session))].toSorted(byTime)
  return {
    title: `Thông báo ${subject} - ${name}`,
    orientation: 'portrait',
    official: officialParts(commune, {
      type: 'THÔNG BÁO',
      short: 'TB',
      year: sessions[0]?.day.slice(0, 4) ?? '',
      about: [subject, name],
      to: [],
      copies: [`Trưởng ${inSentence(name)}`, 'Các hộ gia đình có trẻ em trong lịch'],
    }),
    blocks: [
      paragraph(
        sentence`${issuerName(commune)} thông báo lịch thu nhận hồ sơ cấp thẻ căn cước cho trẻ em dưới ${String(ages.upper)} tuổi thuộc ${inSentence(name)}, theo giờ ghi trong ${word} gửi đến từng hộ, như sau:`,
      ),
      heading('1. Thời gian, địa điểm'),
      scheduleOf(sessions, homes, ages),
      heading('2. Thành phần và giấy tờ mang theo'),
      ...dashedLines(
        [
          ...bringWords(new Set<Group>(['under6', 'from6to13']), ages),
          `Giấy khai sinh chỉ mang theo khi ${word} của hộ có ghi.`,
          ...companionLines(sessions),
        ].map((line) => sentence`${line.replace(/\.$/, '')}`),
      ),
      heading('3. Tổ chức thực hiện'),
      paragraph(
        sentence`Trưởng ${kindOf(name)} phổ biến, chuyển ${word} đến từng hộ và lấy chữ ký nhận. Hộ gia đình chưa sắp xếp được, hoặc có trẻ chưa có tên trong lịch, báo với trưởng ${kindOf(name)} hoặc ${issuerName(commune)} để được hẹn lại. Việc cấp thẻ căn cước cho trẻ em dưới ${String(ages.upper)} tuổi thực hiện theo nhu cầu của công dân./.`,
      ),
    ],
  }
}

/** The rule of these days; where it changes between them, each with the first day it is told for. */
function companionLines(sessions: readonly PaperSession[]): string[] {
  const firstDays = new Map<string, Day>()
  for (const { companionRule, day } of sessions) {
    const words = companionWords(companionRule)
    if (!firstDays.has(words)) firstDays.set(words, day)
  }
  if (firstDays.size < 2) return [...firstDays.keys()]
  return [...firstDays].map(([words, day]) => `Từ buổi ${formatDay(day)}: ${words}`)
}

function scheduleOf(
  sessions: readonly PaperSession[],
  homes: VillageHomes['homes'],
  ages: PlanFacts['settings']['ages'],
): Block {
  return {
    kind: 'table',
    table: {
      widths: [44, 28, 44, 22, 22],
      head: [
        [
          { text: 'Ngày' },
          { text: 'Giờ hẹn' },
          { text: 'Địa điểm' },
          { text: `Chưa đủ ${ages.lower} tuổi` },
          { text: `Từ đủ ${ages.lower} tuổi` },
        ],
      ],
      align: ['left', 'left', 'left', 'center', 'center'],
      rows: sessions.map((session) => {
        const own = homes.flatMap(({ home, session: { id } }) => (id === session.id ? [home] : []))
        const under = countOf(own, 'under6')
        const all = own.reduce((sum, { children }) => sum + children.length, 0)
        const cells = [
          dayWithWeekday(session.day),
          hoursIn(session, own),
          placeWords(session),
          String(under),
          String(all - under),
        ]
        return { cells: cells.map((text) => ({ text })) }
      }),
    },
  }
}

/** When this village's households come: the session may be longer. */
function hoursIn(session: PaperSession, homes: readonly InvitedHome[]): string {
  if (session.mode === 'queue') return hoursOf(session)
  const slots = homes.flatMap(({ children }) => children.map(({ slot }) => slot)).toSorted()
  const [first = session.from, last = session.from] = [slots[0], slots.at(-1)]
  return first === last ? first : `${first} - ${last}`
}

function countOf(homes: readonly InvitedHome[], group: Group): number {
  return homes.flatMap(({ children }) => children.filter((child) => child.group === group)).length
}

function byTime(a: PaperSession, b: PaperSession): number {
  return `${a.day} ${a.from}` < `${b.day} ${b.from}` ? -1 : 1
}

function heading(text: string): Block {
  return { kind: 'heading', level: 2, text }
}

/** A village's name inside a sentence: "bản Bó", "tổ dân phố Thắng Lợi 1". */
function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

/** Who leads it is called after the kind of place. */
function kindOf(name: string): string {
  const kind = /^(thôn|bản|buôn|làng|ấp|khóm|khu phố|khối phố|tổ dân phố|tiểu khu|xóm)(?= )/iu.exec(name)?.[1]
  return kind === undefined ? 'thôn, bản, tổ dân phố' : kind.toLowerCase()
}
