import i18next from 'i18next'
import { dayWords } from './card-words.ts'
import { shortTime } from './days.ts'
import type { ToTell } from './shapes.ts'

/** A household that is told at once. */
export interface TellHome extends Pick<ToTell, 'village' | 'was' | 'now' | 'reason' | 'guardians'> {
  key: string
  people: readonly ToTell[]
  invitationIds: string[]
}

/** Those who live together and are to be told the same thing, as one. */
export function homesOf(people: readonly ToTell[]): TellHome[] {
  const homes = new Map<string, TellHome>()
  for (const person of people) {
    const { household, village, was, now, reason, guardians, invitationId } = person
    const key = [household, was?.day, was?.place, now?.day, now?.place].join(' ')
    const home = homes.get(key)
    if (home === undefined)
      homes.set(key, { key, village, was, now, reason, guardians, people: [person], invitationIds: [invitationId] })
    else {
      const known = new Set(home.guardians.map(({ name }) => name))
      homes.set(key, {
        ...home,
        people: [...home.people, person],
        invitationIds: [...home.invitationIds, invitationId],
        guardians: [...home.guardians, ...guardians.filter(({ name }) => !known.has(name))],
      })
    }
  }
  return [...homes.values()]
}

/** When they were to come, and when they are now. */
export function meetingWords({ was, now }: Pick<TellHome, 'was' | 'now'>): string {
  const before = was === null ? null : { day: dayWords(was.day), place: was.place, time: shortTime(was.from) }
  if (now === null) return i18next.t('sessions.tell.off', { was: before === null ? '' : placed(before) })
  const next = {
    day: dayWords(now.day),
    place: now.place,
    time: now.mode === 'queue' ? i18next.t('sessions.tell.queue', { time: shortTime(now.from) }) : shortTime(now.slot),
  }
  return before === null
    ? i18next.t('sessions.tell.come', { now: placed(next) })
    : i18next.t('sessions.tell.change', { was: placed(before), now: placed(next) })
}

/** The list as text, one household a line, to be pasted into a message or a sheet. */
export function tellText(homes: readonly TellHome[]): string {
  return homes
    .map((home) =>
      [
        home.people.map(({ name }) => name).join(', '),
        home.village ?? '',
        home.guardians.map(({ name, phone }) => [name, phone].filter(Boolean).join(' ')).join(', '),
        meetingWords(home),
      ].join('\t'),
    )
    .join('\n')
}

function placed({ time, day, place }: { time: string; day: string; place: string }): string {
  return i18next.t('sessions.tell.where', { time, day, place })
}
