import type { Block, Run } from '../base/ports.ts'
import type { Change, Terms } from '../figures/index.ts'
import { termLink } from './links.ts'
import type { ReportFacts } from './report-facts.ts'
import { count, joined, paragraph, sentence } from './running-text.ts'
import { dayInWords, doneWords } from './wording.ts'

export type Term = Exclude<keyof Terms, 'left1' | 'left2'>

export const addingTerms = ['new', 'movedIn', 'entered', 'undeclined', 'sentBack'] as const satisfies readonly Term[]
export const takingTerms = ['done', 'declined', 'movedAway', 'closed', 'outgrown'] as const satisfies readonly Term[]

/** What each term of the change is called; "ra khỏi danh sách" is died or not eligible. */
export function termWords(settings: ReportFacts['settings']): Record<Term, string> {
  return {
    new: 'bổ sung mới',
    movedIn: 'chuyển đến',
    entered: 'vào nhóm tuổi',
    undeclined: 'có nhu cầu trở lại',
    sentBack: 'hồ sơ bị trả lại',
    done: doneWords(settings).done,
    declined: 'chưa có nhu cầu',
    movedAway: 'chuyển đi',
    closed: 'đưa ra khỏi danh sách',
    outgrown: `đủ ${settings.ages.upper} tuổi`,
    corrected: 'điều chỉnh số liệu',
  }
}

/** How those left then became those left now, as a sum the reader can follow; terms that are 0 are not named. */
export function changeParagraph(change: Change, settings: ReportFacts['settings']): Block {
  const { from, to, all } = change
  const words = doneWords(settings)
  const number = (term: keyof Terms) => count(all[term], termLink({ from, to, term }))
  const sum = (terms: readonly Term[]) => terms.reduce((total, term) => total + all[term], 0)
  const part = (name: string, terms: readonly Term[]) => {
    const total = sum(terms)
    if (total === 0) return []
    const named = joined(terms.filter((term) => all[term] !== 0).map((term) => sentence`${termWords(settings)[term]} ${number(term)}`), ', ')
    return [sentence`${name} ${count(total, termLink({ from, to, term: name === 'tăng' ? 'adding' : 'taking' }))} (${named})`]
  }
  const moves = [...part('tăng', addingTerms), ...part('giảm', takingTerms), ...corrected(all, number('corrected'))]
  if (moves.length === 0)
    return paragraph(sentence`So với ngày ${dayInWords(from)}, số trẻ ${words.left} không thay đổi.`)
  return paragraph(
    sentence`So với ngày ${dayInWords(from)}, ${words.done} thêm ${number('done')} trẻ. Số trẻ ${words.left} ngày ${dayInWords(from)} là ${number('left1')}; trong kỳ ${joined(moves, '; ')}; đến ngày ${dayInWords(to)} còn ${number('left2')} trẻ.`,
  )
}

function corrected({ corrected: by }: Terms, number: Run): (readonly Run[])[] {
  return by === 0 ? [] : [sentence`điều chỉnh số liệu ${by > 0 ? '+' : ''}${number}`]
}
