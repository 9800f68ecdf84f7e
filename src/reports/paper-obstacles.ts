import type { Block } from '../base/ports.ts'
import { count, dashedLines, dayInWords, paragraph, sentence } from '../papers/index.ts'
import { namesLink } from './links.ts'
import { obstacleInReport } from './obstacle-words.ts'
import type { ReportFacts } from './report-facts.ts'
import { doneWords } from './wording.ts'

/** II: why children are left, each of them once, so that the lines add up to the number left. */
export function obstacleSection({ figures, obstacles, settings }: ReportFacts): Block[] {
  const words = doneWords(settings)
  const day = dayInWords(figures.asOf)
  if (figures.all.left === 0) return [paragraph(sentence`Đến ngày ${day} không còn trẻ ${words.left}.`)]
  const left = count(figures.all.left, namesLink({ counted: true, standing: 'left' }))
  return [
    paragraph(sentence`Đến ngày ${day} còn ${left} trẻ ${words.left}, trong đó:`),
    ...dashedLines(
      obstacles.map(({ kind, children }) => {
        const link = namesLink({ counted: true, standing: 'left', obstacle: kind ?? 'none' })
        return sentence`${obstacleInReport(kind)}: ${count(children, link)} trẻ`
      }),
    ),
  ]
}
