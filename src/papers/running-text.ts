import { formatCount, formatPercent } from '../base/number-words.ts'
import type { Block, Run } from '../base/ports.ts'

/** What stands between the words of a sentence: a word, a number with its link, or several runs. */
type Part = string | Run | readonly Run[]

/** Running text as a template: sentence`Còn ${count(12, link)} trẻ.` Words without a link or style grow together. */
export function sentence(words: TemplateStringsArray, ...parts: readonly Part[]): readonly Run[] {
  return grownTogether(words.flatMap((word, at) => [{ text: word }, ...runsOf(parts[at] ?? '')]))
}

/** Parts with a separator between them: "Bản Bó (155 trẻ), Bản Ten (97 trẻ)". */
export function joined(parts: readonly (readonly Run[])[], separator: string): readonly Run[] {
  return grownTogether(parts.flatMap((part, at) => (at === 0 ? part : [{ text: separator }, ...part])))
}

/** A number with points between thousands, which opens its names; a zero has none to open. */
export function count(number: number, link: string): Run {
  return number === 0 ? { text: '0' } : { text: formatCount(number), link }
}

/** A percentage in a table headed (%), with its decimal: "40,5", "60,0", but "100"; a dash where nothing is to be divided. */
export function percentOnly(percent: number | null): Run {
  if (percent === null) return { text: '-' }
  const text = formatPercent(percent).replace('%', '')
  return { text: text.includes(',') || percent === 100 ? text : `${text},0` }
}

export function paragraph(runs: readonly Run[]): Block {
  return { kind: 'paragraph', runs }
}

/** Lines of a list, each after a dash, ";" between and "." at the end. */
export function dashedLines(lines: readonly (readonly Run[])[]): Block[] {
  return lines.map((line, at) => paragraph(sentence`- ${line}${at === lines.length - 1 ? '.' : ';'}`))
}

function runsOf(part: Part): readonly Run[] {
  if (typeof part === 'string') return [{ text: part }]
  return 'text' in part ? [part] : part
}

function grownTogether(runs: readonly Run[]): readonly Run[] {
  const grown: Run[] = []
  for (const run of runs) {
    const last = grown.at(-1)
    if (run.text === '') continue
    if (last !== undefined && isPlain(last) && isPlain(run)) grown[grown.length - 1] = { text: last.text + run.text }
    else grown.push(run)
  }
  return grown
}

function isPlain(run: Run): boolean {
  return run.link === undefined && run.bold === undefined && run.italic === undefined
}
