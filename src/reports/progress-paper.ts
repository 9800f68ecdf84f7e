import type { Block, Paper } from '../base/ports.ts'
import { communeName, dayInWords, issuerName, officialParts, paragraph, sentence } from '../papers/index.ts'
import { obstacleSection } from './paper-obstacles.ts'
import { resultsSection } from './paper-results.ts'
import { proposalsSection, tasksSection } from './paper-tasks.ts'
import type { ReportFacts } from './report-facts.ts'
import { doneWords } from './wording.ts'

/**
 * The progress report of a day as an office writes it: letterhead by Nghị định 30/2020/NĐ-CP, four sections, number and
 * day blank until it is signed. The same facts give the same paper, and every count opens the names behind it.
 */
export function progressPaper(facts: ReportFacts): Paper {
  const { figures, settings } = facts
  const { commune, ages } = settings
  const words = doneWords(settings)
  const subject = `${words.work} cho trẻ em dưới ${ages.upper} tuổi`
  return {
    title: `Báo cáo kết quả ${subject}`,
    orientation: 'portrait',
    official: officialParts(commune, {
      type: 'BÁO CÁO',
      short: 'BC',
      year: figures.asOf.slice(0, 4),
      to: commune.reportTo.filter((line) => line.trim() !== ''),
      about: [`Kết quả ${subject},`, `tính đến ngày ${dayInWords(figures.asOf)}`],
    }),
    blocks: [
      opening(facts, subject),
      { kind: 'heading', level: 1, text: 'I. KẾT QUẢ THỰC HIỆN' },
      { kind: 'heading', level: 2, text: '1. Công tác chỉ đạo, tuyên truyền' },
      paragraph(sentence`${directionToFillIn}`),
      { kind: 'heading', level: 2, text: '2. Kết quả thu nhận' },
      ...resultsSection(facts),
      { kind: 'heading', level: 1, text: 'II. KHÓ KHĂN, VƯỚNG MẮC VÀ NGUYÊN NHÂN' },
      ...obstacleSection(facts),
      { kind: 'heading', level: 1, text: 'III. NHIỆM VỤ, GIẢI PHÁP THỜI GIAN TỚI' },
      ...tasksSection(facts),
      { kind: 'heading', level: 1, text: 'IV. ĐỀ XUẤT, KIẾN NGHỊ' },
      ...proposalsSection(facts),
      paragraph(
        sentence`Trên đây là báo cáo kết quả ${subject} tính đến ngày ${dayInWords(figures.asOf)} của ${issuerName(commune)}./.`,
      ),
    ],
  }
}

/** What the register does not know and the officer writes in; it states nothing that may not be true. */
const directionToFillIn =
  'Văn bản chỉ đạo, hướng dẫn đã ban hành: ………; hình thức, số buổi tuyên truyền, vận động: ………; ' +
  'lực lượng tham gia: ………'

function opening({ figures, settings: { commune }, basis }: ReportFacts, subject: string): Block {
  const reports = `${issuerName(commune)} báo cáo kết quả ${subject} trên địa bàn ${communeName(commune)}, số liệu tính đến ngày ${dayInWords(figures.asOf)}, như sau:`
  return paragraph(basis === undefined ? sentence`${reports}` : sentence`Thực hiện ${basis}, ${reports}`)
}
