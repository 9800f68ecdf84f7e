import i18next from 'i18next'
import { formatDay } from '../../src/base/day.ts'
import { villageKind } from '../../src/base/village-name.ts'
import { formatCount } from '../ui/numbers.ts'
import type { Card } from './cards.ts'
import { shortTime, weekdayOf } from './days.ts'

/** "T6 26/07/2024" */
export function dayWords(day: Card['day']): string {
  return `${i18next.t(`sessions.weekday.day${weekdayOf(day)}`)} ${formatDay(day)}`
}

/** How full, in percent of the minutes there are; null without any. */
export function percentOf({ used, room }: Pick<Card, 'used' | 'room'>): number | null {
  return room === 0 ? null : Math.round((100 * used) / room)
}

/** "Bản Bó, Bản Cáp và 2 thôn khác" */
export function villageWords(villages: Card['villages'], most: number): string {
  const names = villages.map(({ name }) => name ?? i18next.t('words.noVillage'))
  if (names.length <= most) return names.join(', ')
  const shown = names.slice(0, most).join(', ')
  return i18next.t('sessions.card.moreVillages', { names: shown, n: names.length - most })
}

/** A village's name for narrow places: without its kind, where two words or more remain ("Thắng Lợi 2", but "Bản Bó"). */
function shortVillage(name: string): string {
  const { kind, rest } = villageKind(name)
  return kind !== null && /\p{L}.* /u.test(rest) ? rest : name
}

/** The same for narrow places: "Thắng Lợi 2, Bản Bó +1". */
export function shortVillages(villages: Card['villages'], most: number): string {
  const names = villages.map(({ name }) => (name === null ? i18next.t('words.noVillage') : shortVillage(name)))
  const more = names.length - most
  return names.slice(0, most).join(', ') + (more > 0 ? ` +${more}` : '')
}

/** All that a card says, as one sentence for whoever hears it. */
export function cardWords(card: Card): string {
  const { day, place, from, to, status, children, expected, households, villages, team, kits } = card
  return [
    i18next.t('sessions.card.when', { day: dayWords(day), from: shortTime(from), to: shortTime(to), place }),
    i18next.t(`sessions.status.${status}`),
    i18next.t('sessions.card.people', { n: children, homes: households }),
    ...(expected === children ? [] : [i18next.t('sessions.card.expected', { n: formatCount(expected) })]),
    i18next.t('sessions.card.percent', { percent: percentOf(card) ?? 0 }),
    villageWords(villages, 6),
    [...(team === null ? [] : [team]), ...kits].join(', '),
  ]
    .filter((part) => part !== '')
    .join('; ')
}

/** "23 trẻ" */
export function childrenWords(count: number): string {
  return i18next.t('sessions.card.children', { count, n: formatCount(count) })
}
