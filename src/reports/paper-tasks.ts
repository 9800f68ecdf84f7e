import { daysBetween } from '../base/day.ts'
import { formatCount } from '../base/number-words.ts'
import type { Block, Run } from '../base/ports.ts'
import type { ObstacleKind } from '../register/index.ts'
import { count, dashedLines, dayInWords, joined, sentence } from '../papers/index.ts'
import { namesLink } from './links.ts'
import { obstacleInReport } from './obstacle-words.ts'
import { isComparable } from './paper-change.ts'
import type { ReportFacts } from './report-facts.ts'
import { villageKinds } from './village-words.ts'
import { doneWords } from './wording.ts'

type Line = readonly Run[]

/** III: what the deadline asks for each day, who changes group soon, and where most is left. The officer adds to it. */
export function tasksSection(facts: ReportFacts): Block[] {
  if (facts.figures.all.left === 0)
    return dashedLines([
      sentence`Duy trì rà soát, ${doneWords(facts.settings).act} cho trẻ mới sinh, trẻ mới chuyển đến và trẻ sắp chuyển nhóm tuổi`,
    ])
  return dashedLines([
    ...deadline(facts),
    ...mostLeft(facts),
    ...reachingLower(facts),
    ...reachingUpper(facts),
    ...reasonsToFind(facts),
    sentence`Tiếp tục tuyên truyền, vận động cha, mẹ, người đại diện hợp pháp phối hợp làm thủ tục cho trẻ`,
  ])
}

/** IV: proposals without numbers of their own but those of obstacles that another body has to solve. */
export function proposalsSection({ obstacles }: ReportFacts): Block[] {
  const named = obstacles.filter(({ kind }) => kind !== null && solvedElsewhere.has(kind))
  const cases = named.map(({ kind, children }) => {
    const words = obstacleInReport(kind)
    const link = namesLink({ counted: true, standing: 'left', obstacle: kind ?? 'none' })
    return sentence`${words.charAt(0).toLowerCase() + words.slice(1)} (${count(children, link)} trẻ)`
  })
  return dashedLines([
    ...(cases.length === 0
      ? []
      : [
          sentence`Đề nghị cơ quan đăng ký hộ tịch, cơ quan đăng ký cư trú phối hợp giải quyết các trường hợp: ${joined(cases, '; ')}`,
        ]),
    sentence`Đề nghị cấp trên hỗ trợ máy (bộ thiết bị) thu nhận và cán bộ cho các buổi thu nhận lưu động`,
  ])
}

const solvedElsewhere: ReadonlySet<ObstacleKind> = new Set([
  'birth-not-registered',
  'no-citizen-number',
  'no-residence',
  'data-wrong',
])

/** Those left divided by the days to the deadline, rounded up: 1.472 in 13 days are 114 a day. */
function deadline({ figures: { asOf, all }, settings, change }: ReportFacts): Line[] {
  if (settings.deadline === null) return []
  const days = daysBetween(asOf, settings.deadline)
  const { act, left } = doneWords(settings)
  const end = dayInWords(settings.deadline)
  const children = count(all.left, namesLink({ counted: true, standing: 'left' }))
  if (days <= 0) return [sentence`Thời hạn hoàn thành là ngày ${end}; khẩn trương ${act} cho ${children} trẻ ${left}`]
  const perDay = count(Math.ceil(all.left / days), 'pace')
  return [
    sentence`Thời hạn hoàn thành là ngày ${end}, còn ${formatCount(days)} ngày; để đúng thời hạn, bình quân mỗi ngày cần ${act} cho ${perDay} trẻ${paceSoFar(change)}`,
  ]
}

/** Beside what is needed, what was reached each day since the report before. */
function paceSoFar(change: ReportFacts['change']): Line {
  if (change === null || change.from === change.to || !isComparable(change)) return []
  const days = daysBetween(change.from, change.to)
  const reached = count(Math.round(change.all.done / days), 'pace')
  return sentence` (từ ngày ${dayInWords(change.from)} đến nay bình quân ${reached} trẻ mỗi ngày)`
}

const villagesNamed = 3

function mostLeft({ figures: { villages }, settings }: ReportFacts): Line[] {
  const most = villages
    .filter((village) => village.name !== null && village.all.left > 0)
    .toSorted((a, b) => b.all.left - a.all.left)
    .slice(0, villagesNamed)
  if (most.length < villagesNamed) return []
  const named = most.map(({ id, name, all }) => {
    const link = namesLink({ village: id ?? 'none', counted: true, standing: 'left' })
    return sentence`${name ?? ''} (${count(all.left, link)} trẻ)`
  })
  const { left } = doneWords(settings)
  return [sentence`Tập trung vào các ${villageKinds(villages)} còn nhiều trẻ ${left}: ${joined(named, ', ')}`]
}

/** Until then the representative files alone; after, the child must come along (Luật Căn cước 2023, điều 23 khoản 2). */
function reachingLower(facts: ReportFacts): Line[] {
  const soon = reaching(facts, 'six')
  const { lower } = facts.settings.ages
  return soon === undefined
    ? []
    : [
        sentence`${soon} sẽ đủ ${String(lower)} tuổi; hướng dẫn gia đình làm thủ tục trước thời điểm này, sau đó trẻ phải đến điểm thu nhận để lấy thông tin nhân dạng và sinh trắc học`,
      ]
}

function reachingUpper(facts: ReportFacts): Line[] {
  const soon = reaching(facts, 'fourteen')
  const { upper } = facts.settings.ages
  return soon === undefined
    ? []
    : [sentence`${soon} sẽ đủ ${String(upper)} tuổi, chuyển sang nhóm phải thực hiện thủ tục cấp thẻ căn cước`]
}

/** "Trong 30 ngày tới có 12 trẻ chưa thu nhận hồ sơ (trong 90 ngày tới: 40 trẻ)"; undefined when there is nobody. */
function reaching({ crossings, settings }: ReportFacts, age: 'six' | 'fourteen'): Line | undefined {
  const [near, far] = crossings.filter((one) => one.age === age).toSorted((a, b) => a.days - b.days)
  if (near === undefined || far === undefined || far.left === 0) return undefined
  const link = (days: number) => namesLink({ standing: 'left', crossing: `${age}-${days}` })
  return sentence`Trong ${String(near.days)} ngày tới có ${count(near.left, link(near.days))} trẻ ${doneWords(settings).left} (trong ${String(far.days)} ngày tới: ${count(far.left, link(far.days))} trẻ)`
}

function reasonsToFind({ obstacles }: ReportFacts): Line[] {
  const unknown = obstacles.find(({ kind }) => kind === null)?.children ?? 0
  if (unknown === 0) return []
  const link = namesLink({ counted: true, standing: 'left', obstacle: 'none' })
  return [sentence`Rà soát, làm rõ nguyên nhân đối với ${count(unknown, link)} trẻ chưa rõ lý do`]
}
