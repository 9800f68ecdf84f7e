import type { Context } from '../../access/index.ts'
import type { Paper } from '../../base/ports.ts'
import { type Form, plainWords, type Wanted } from '../../papers/index.ts'
import type { NamedPaper, PublicPaper } from './contract.ts'
import { daySheet, daySheetBook } from './day-sheet.ts'
import type { HomeToTell, PlanFacts } from './facts.ts'
import { handoutSheet } from './handout.ts'
import { byVillage } from './homes.ts'
import { invitationLetter } from './invitation-letter.ts'
import { villageNotice } from './notice.ts'
import { slipSheet } from './slips.ts'
import { toAgreePapers } from './to-agree.ts'
import { toTellPaper } from './to-tell.ts'

export type WantedPaper = NamedPaper | PublicPaper

/** What the papers are made of. */
export interface PaperFacts {
  plan: PlanFacts
  toTell: readonly HomeToTell[]
}

/** The papers of a kind, each of which begins on a new page; none: there is nothing to tell. */
export function papersOf(wanted: WantedPaper, { plan, toTell }: PaperFacts): Paper[] {
  const told = { ...plan, sessions: plan.sessions.filter(mayBeTold) }
  switch (wanted.kind) {
    case 'day-sheet':
      return plan.sessions.filter(hasGuests).map((session) => daySheet(session, plan, wanted.order))
    case 'slips':
      return byVillage(told.sessions).map((homes) => slipSheet(homes, told))
    case 'invitations':
      return byVillage(told.sessions).flatMap(({ homes }) => homes.map((home) => invitationLetter(home, told)))
    case 'handout':
      return byVillage(told.sessions).map((homes) => handoutSheet(homes, told))
    case 'to-tell':
      return toTell.length === 0 ? [] : [toTellPaper(toTell)]
    case 'notice':
      // Nobody leads those whose village is not known: they have their slips.
      return byVillage(told.sessions).flatMap((homes) =>
        homes.village === null ? [] : villageNotice(homes.village, homes, told),
      )
    case 'to-agree':
      return toAgreePapers(plan)
  }
}

/** One file a form; asked for its bytes when its turn comes. */
export function filesOf(
  { host }: Context,
  wanted: WantedPaper,
  facts: PaperFacts,
  papers: readonly Paper[],
  signal: AbortSignal | undefined,
): Wanted[] {
  return [...new Set<Form>(wanted.forms)].map((form) => ({
    form,
    name: `${nameOf(wanted.kind, facts)}.${form}`,
    write: () =>
      form === 'xlsx' && wanted.kind === 'day-sheet'
        ? host.documents.tables(
            daySheetBook({ ...facts.plan, sessions: facts.plan.sessions.filter(hasGuests) }, wanted.order),
          )
        : host.documents.paper(papers, form === 'docx' ? 'docx' : 'pdf', signal),
  }))
}

/** Whether families may be told of a session: not while another body has to agree to it. */
export function mayBeTold({ status }: PlanFacts['sessions'][number]): boolean {
  return status !== 'proposed'
}

/** Why a kind of paper was not made. */
export const nothingToTell: Readonly<Record<WantedPaper['kind'], string>> = {
  'day-sheet': 'Danh sách buổi: chưa có trẻ nào được mời trong các buổi đã chọn.',
  slips: 'Phiếu hẹn giờ: chưa có hộ nào được mời trong các buổi đã chọn, hoặc buổi còn chờ thống nhất.',
  invitations: 'Giấy mời: chưa có hộ nào được mời trong các buổi đã chọn, hoặc buổi còn chờ thống nhất.',
  handout: 'Danh sách giao phiếu: chưa có hộ nào được mời trong các buổi đã chọn, hoặc buổi còn chờ thống nhất.',
  'to-tell': 'Danh sách cần báo: không có hộ nào phải báo thay đổi.',
  notice: 'Thông báo lịch: chưa có hộ nào được mời trong các buổi đã chọn, hoặc buổi còn chờ thống nhất.',
  'to-agree': 'Danh sách đề nghị: không có buổi nào chờ cơ quan khác thống nhất.',
}

const names: Readonly<Record<WantedPaper['kind'], string>> = {
  'day-sheet': 'danh-sach-buoi',
  slips: 'phieu-hen-gio',
  invitations: 'giay-moi',
  handout: 'giao-phieu-hen-gio',
  'to-tell': 'can-bao-thay-doi',
  notice: 'thong-bao-lich',
  'to-agree': 'buoi-de-nghi-thong-nhat',
}

/** "phieu-hen-gio-ban-bo-2024-07-20": the village when there is one, the days when they are few words. */
function nameOf(kind: WantedPaper['kind'], { plan }: PaperFacts): string {
  const sessions = plan.sessions.filter(
    (session) =>
      (kind === 'day-sheet' || mayBeTold(session) === (kind !== 'to-agree')) &&
      (kind === 'to-agree' || hasGuests(session)),
  )
  const villages = new Map(sessions.flatMap(({ homes }) => homes.map(({ village }) => [village?.id, village?.name])))
  const [only] = villages.size === 1 && kind !== 'to-tell' && kind !== 'to-agree' ? villages.values() : []
  const days = sessions.map(({ day }) => day).toSorted()
  const span = [...new Set([days[0], days.at(-1)])].filter((day) => day !== undefined)
  return [names[kind], ...(only === undefined ? [] : [plainWords(only)]), ...span].join('-')
}

function hasGuests({ homes }: PlanFacts['sessions'][number]): boolean {
  return homes.length > 0
}
