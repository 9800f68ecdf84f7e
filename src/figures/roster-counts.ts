import type { Roster, StandingCount } from '../register/index.ts'
import { tableOf } from './roster-table.ts'

/** How many of a roster stand alike: what countStandings asks of the database, as one pass over columns. */
export function countsOf({ children }: Roster): StandingCount[] {
  const { villageNo, group, standing, photoDue } = tableOf(children)
  const villages = new Map<number, number>()
  const counts = new Map<number, StandingCount>()
  for (let place = 0; place < children.length; place += 1) {
    const child = children[place]
    if (child === undefined) continue
    const village = villages.get(villageNo[place] ?? -1) ?? villages.size
    villages.set(villageNo[place] ?? -1, village)
    const way =
      ((village * 8 + (group.codes[place] ?? 0)) * 8 + (standing.codes[place] ?? 0)) * 2 + (photoDue[place] ?? 0)
    const count = counts.get(way)
    if (count === undefined)
      counts.set(way, {
        villageNo: child.villageNo,
        group: child.group,
        standing: child.standing,
        photoDue: child.photoDue,
        children: 1,
      })
    else count.children += 1
  }
  return [...counts.values()]
}

/** The temporary residents among those that `all` counts. */
export function temporaryIn({ children }: Roster): number {
  const { temporary, group } = tableOf(children)
  const from14 = group.texts.indexOf('from14')
  let count = 0
  for (let place = 0; place < children.length; place += 1)
    if (temporary[place] === 1 && group.codes[place] !== from14) count += 1
  return count
}
