import type { TFunction } from 'i18next'
import { formatDay, type Day } from '../../src/base/day.ts'
import type { VillageChange, VillageMove } from '../../src/register/contract.ts'
import { dayOfInstant, timeOfInstant } from '../ui/words.ts'

/** What happened to villages, as one line: "Gộp Bản Bó vào Bản Cáp: 233 trẻ". */
export function changeWords(change: VillageChange, t: TFunction): string {
  if (change.kind === 'edited' && change.renamed !== null) return t('villages.history.renamed', change.renamed)
  return t(`villages.history.${change.kind}`, partsOf(change))
}

/** From which day it holds, who wrote it and when, and whether it was taken back. */
export function changeRemark(change: VillageChange, t: TFunction): string {
  const { kind, day, at, actor, undoneAt } = change
  const since = day === null ? t('villages.history.always') : t('villages.history.since', { day: formatDay(day) })
  return [
    ...(kind === 'ordered' ? [] : [since]),
    t('villages.history.written', { day: dayOfInstant(at), time: timeOfInstant(at), actor }),
    ...(undoneAt === null ? [] : [t('villages.history.undone', { day: dayOfInstant(undoneAt) })]),
  ].join(' · ')
}

/** The same as just done: "Đã gộp Bản Bó vào Bản Cáp: 233 trẻ chuyển thôn." */
export function doneWords(change: VillageChange, t: TFunction): string {
  return t(`villages.done.${change.kind}`, partsOf(change))
}

/** Whom a merge or split moves: "233 trẻ (129 chưa làm) và 2 em từ đủ 14 tuổi". */
export function movingWords(move: VillageMove, t: TFunction): string {
  const children = t('villages.moving', { n: move.children, left: move.left })
  return move.from14 === 0 ? children : list([children, t('villages.movingOlder', { n: move.from14 })])
}

/** "Bản Bó, Bản Cáp và Bản Ten" */
export function list(names: readonly string[]): string {
  return new Intl.ListFormat('vi', { type: 'conjunction' }).format(names)
}

/** The day as it is told, or a gap while none is chosen. */
export function dayOr(day: Day | null): string {
  return day === null ? '…' : formatDay(day)
}

function partsOf({ from, into, children }: VillageChange) {
  return { from: list(from.map((one) => one.name)), into: list(into.map((one) => one.name)), n: children }
}
