import { readFileSync } from 'node:fs'
import { VillageId } from '../../../../src/base/ids.ts'
import { Day, Instant } from '../../../../src/base/day.ts'
import { percentOf } from '../../../../src/base/number-words.ts'
import type { Cell, Figures, Terms } from '../../../../src/figures/contract.ts'
import type { ReportFacts } from '../../../../src/reports/report-facts.ts'

interface Answers {
  villages: Record<string, Record<'under6' | 'from6to13', { done: number; left: number }>>
}

/** The figures of the shipped example on 18/07/2024, by its answer sheet. */
export function sampleFigures(): Figures {
  const answers: Answers = JSON.parse(readFileSync(new URL('../../../../samples/dap-an.json', import.meta.url), 'utf8'))
  const villages = Object.entries(answers.villages).map(([name, { under6, from6to13 }], at) => ({
    id: VillageId.parse(`village-${at + 1}`),
    name,
    under6: cell(under6),
    from6to13: cell(from6to13),
    undetermined: cell(),
    from14: cell(),
    all: cell({ done: under6.done + from6to13.done, left: under6.left + from6to13.left }),
    incomplete: false,
  }))
  return {
    asOf: Day.parse('2024-07-18'),
    knownAt: Instant.parse('2024-07-18T01:05:00.000Z'),
    groups: {
      under6: cell({ done: 400, left: 440 }),
      from6to13: cell({ done: 600, left: 1032 }),
      undetermined: cell(),
      from14: cell(),
    },
    all: cell({ done: 1000, left: 1472 }),
    villages,
    photoDue: 0,
    temporary: 0,
  }
}

export function cell({ done = 0, declined = 0, left = 0 } = {}): Cell {
  const total = done + declined + left
  return { total, done, declined, left, percent: percentOf(done, total) }
}

export const noTerms: Terms = {
  left1: 0,
  new: 0,
  movedIn: 0,
  entered: 0,
  undeclined: 0,
  sentBack: 0,
  done: 0,
  declined: 0,
  movedAway: 0,
  closed: 0,
  outgrown: 0,
  corrected: 0,
  left2: 0,
}

/** What a report of the example says; the reasons are invented and add up to the 1.472 left. */
export function sampleFacts(changed: Partial<ReportFacts> = {}): ReportFacts {
  return {
    figures: sampleFigures(),
    change: null,
    obstacles: [
      { kind: 'no-interest', children: 124 },
      { kind: 'birth-not-registered', children: 122 },
      { kind: 'away-home-region', children: 103 },
      { kind: null, children: 1123 },
    ],
    crossings: [
      { age: 'six', days: 30, total: 13, left: 8 },
      { age: 'six', days: 90, total: 41, left: 22 },
      { age: 'fourteen', days: 30, total: 9, left: 6 },
      { age: 'fourteen', days: 90, total: 30, left: 19 },
    ],
    settings: {
      commune: {
        kind: 'thị trấn',
        name: 'Tủa Chùa',
        parent: 'UBND HUYỆN TỦA CHÙA',
        issuer: 'ỦY BAN NHÂN DÂN',
        reportTo: ['Cơ quan Thường trực Ban Chỉ đạo Đề án 06 huyện Tủa Chùa'],
      },
      deadline: Day.parse('2024-07-31'),
      doneSet: ['taken', 'issued', 'handed-over'],
      ages: { lower: 6, upper: 14 },
    },
    ...changed,
  }
}
