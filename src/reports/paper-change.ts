import type { Day } from '../base/day.ts'
import type { Block, Run } from '../base/ports.ts'
import type { Change, Terms } from '../figures/index.ts'
import { count, dayInWords, joined, paragraph, sentence } from '../papers/index.ts'
import { termLink } from './links.ts'
import type { ReportFacts } from './report-facts.ts'
import { doneWords } from './wording.ts'

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
  const unlisted = unlistedAtStart(change)
  if (unlisted === 'all')
    return paragraph(
      sentence`Chưa so sánh được với ngày ${dayInWords(from)}, do đến ngày đó chưa có danh sách toàn bộ trẻ em.`,
    )
  const number = (term: keyof Terms) => count(all[term], termLink({ from, to, term }))
  const sum = (terms: readonly Term[]) => terms.reduce((total, term) => total + all[term], 0)
  const part = (name: string, terms: readonly Term[]) => {
    const total = sum(terms)
    if (total === 0) return []
    const named = joined(
      terms.filter((term) => all[term] !== 0).map((term) => sentence`${termWords(settings)[term]} ${number(term)}`),
      ', ',
    )
    return [
      sentence`${name} ${count(total, termLink({ from, to, term: name === 'tăng' ? 'adding' : 'taking' }))} (${named})`,
    ]
  }
  const moves = [...part('tăng', addingTerms), ...part('giảm', takingTerms), ...corrected(all, number('corrected'))]
  if (moves.length === 0)
    return paragraph(sentence`So với ngày ${dayInWords(from)}, số trẻ ${words.left} không thay đổi.`)
  return paragraph(
    sentence`So với ngày ${dayInWords(from)}, có thêm ${number('done')} trẻ ${words.done}. Số trẻ ${words.left} ngày ${dayInWords(from)} là ${number('left1')}; trong kỳ ${joined(moves, '; ')}; đến ngày ${dayInWords(to)} còn ${number('left2')} trẻ.${caveat(unlisted, from)}`,
  )
}

/** Whether every village had been listed whole by the first day: before that, "new" is what nobody had looked at yet. */
export function isComparable(change: Change): boolean {
  return unlistedAtStart(change).length === 0
}

function unlistedAtStart({ villages }: Change): 'all' | readonly string[] {
  const named = villages.filter(({ name }) => name !== null)
  const unlisted = named.filter(({ incomplete }) => incomplete).flatMap(({ name }) => name ?? [])
  return unlisted.length > 0 && unlisted.length === named.length ? 'all' : unlisted
}

function caveat(unlisted: readonly string[], from: Day): string {
  if (unlisted.length === 0) return ''
  return ` Biến động của ${unlisted.join(', ')} chưa đầy đủ, do đến ngày ${dayInWords(from)} chưa có danh sách toàn bộ trẻ em.`
}

function corrected({ corrected: by }: Terms, number: Run): (readonly Run[])[] {
  return by === 0 ? [] : [sentence`điều chỉnh số liệu ${by > 0 ? '+' : ''}${number}`]
}
