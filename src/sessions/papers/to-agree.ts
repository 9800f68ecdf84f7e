import type { Paper } from '../../base/ports.ts'
import { dayWithWeekday, issuerName, officialParts, paragraph, sentence } from '../../papers/index.ts'
import { groupBy } from '../../base/group.ts'
import type { PaperSession, PlanFacts } from './facts.ts'
import { childrenIn } from './homes.ts'
import { daysPhrase, hoursOf } from './words.ts'

/** The sessions at places of other bodies that wait for their agreement, one paper a body. */
export function toAgreePapers({ sessions, settings }: PlanFacts): Paper[] {
  const waiting = sessions.filter(({ status, place }) => status === 'proposed' && place.owner !== null)
  return [...groupBy(waiting, ({ place }) => place.owner ?? '')].map(([owner, own]) =>
    agreementPaper(owner, own, settings),
  )
}

function agreementPaper(
  owner: string,
  sessions: readonly PaperSession[],
  { commune, ages }: PlanFacts['settings'],
): Paper {
  return {
    title: `Danh sách buổi thu nhận đề nghị ${owner} thống nhất`,
    orientation: 'portrait',
    official: officialParts(commune, {
      type: 'DANH SÁCH',
      short: 'DS',
      year: sessions[0]?.day.slice(0, 4) ?? '',
      about: ['Buổi thu nhận hồ sơ cấp thẻ căn cước cho trẻ em đề nghị thống nhất', daysPhrase(sessions)],
      to: [owner],
    }),
    blocks: [
      paragraph(
        sentence`${issuerName(commune)} đề nghị ${owner} xem xét, thống nhất các buổi thu nhận hồ sơ cấp thẻ căn cước cho trẻ em dưới ${String(ages.upper)} tuổi sau đây:`,
      ),
      {
        kind: 'table',
        table: {
          widths: [10, 40, 26, 33, 11, 14, 14, 12],
          head: [
            [
              { text: 'STT', rows: 2 },
              { text: 'Ngày', rows: 2 },
              { text: 'Thời gian', rows: 2 },
              { text: 'Địa điểm', rows: 2 },
              { text: 'Số bàn', rows: 2 },
              { text: 'Số trẻ dự kiến', columns: 2 },
              { text: 'Ý kiến', rows: 2 },
            ],
            [{ text: `Dưới ${ages.lower} tuổi` }, { text: `Từ ${ages.lower} tuổi` }],
          ],
          align: ['center', 'left', 'left', 'left', 'center', 'center', 'center', 'left'],
          rows: sessions.map((session, at) => {
            const all = childrenIn(session.homes)
            const under = session.homes.flatMap(({ children }) =>
              children.filter(({ group }) => group === 'under6'),
            ).length
            const cells = [
              String(at + 1),
              dayWithWeekday(session.day),
              hoursOf(session),
              session.place.name,
              String(session.stations),
              String(under),
              String(all - under),
              '',
            ]
            return { cells: cells.map((text) => ({ text })) }
          }),
        },
      },
      paragraph(
        sentence`Tổng cộng: ${String(sessions.length)} buổi. Đề nghị trả lời để kịp thông báo đến các hộ gia đình./.`,
      ),
    ],
  }
}
