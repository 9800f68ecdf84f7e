import { type Breathe, breatheNever } from '../base/breathe.ts'
import { maskPhone } from '../base/phone.ts'
import type { Remember } from '../base/remember-answers.ts'
import { fold, typedKey } from '../base/text.ts'
import { villageKey } from '../base/village-name.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { addressesHolding, addressesNow } from './addresses.ts'
import type { HouseholdHit } from './contract.ts'
import type { KnownGuardian } from './field-values.ts'
import { recordsOf } from './records.ts'
import { householdRank, rankOf } from './search-rank.ts'
import { atAddresses, type Housed, inHouseholds } from './search-store.ts'
import { withTail } from './search-text.ts'
import { type SearchWords, searchWords } from './search-words.ts'
import { guardiansOf } from './settle.ts'
import { villageNames } from './villages.ts'

/** So many children are looked at for the households they live in; who types more narrows them. */
const mostLookedAt = 2000

/**
 * Households with a child present by what was typed of them: all words in one guardian's name and numbers, or in the
 * guardians and the address together. The best first; `rank` stands beside the children's (search-rank.ts).
 */
export async function searchHouseholds(
  unit: Unit,
  text: string,
  limit: number,
  remember: Remember,
  breathe: Breathe = breatheNever,
): Promise<HouseholdHit[]> {
  const wanted = searchWords(text)
  if (wanted.words.length === 0) return []
  const byPeople = await inHouseholds(unit, wanted, mostLookedAt)
  const byPlace = await atAddresses(unit, await addressesOf(unit, wanted, remember, breathe), mostLookedAt)
  const homes = await homesOf(unit, new Map([...byPeople, ...byPlace].map((child) => [child.no, child])))
  const ranked = homes.flatMap((home) => {
    const rank = rankOfHome(wanted, home)
    return rank === undefined ? [] : [{ home, rank: householdRank(rank) }]
  })
  const best = ranked.toSorted((a, b) => a.rank - b.rank || a.home.sortKey.localeCompare(b.home.sortKey, 'vi'))
  return describe(unit, best.slice(0, limit))
}

interface Home {
  no: number
  sortKey: string
  address: string | null
  guardians: readonly KnownGuardian[]
}

/** Children as the households they live in, each with what is known of the guardians of any of them. */
async function homesOf(unit: Unit, children: ReadonlyMap<number, Housed>): Promise<Home[]> {
  const guardians = await guardiansOf(unit, [...children.keys()])
  const homes = new Map<number, Home>()
  for (const child of children.values()) {
    const before = homes.get(child.household_no)
    const known = before?.guardians ?? []
    const others = (guardians.get(child.no) ?? []).filter((one) => !known.some((other) => samePerson(one, other)))
    homes.set(child.household_no, {
      no: child.household_no,
      sortKey: before?.sortKey ?? child.sort_key,
      address: before?.address ?? child.address,
      guardians: [...known, ...others],
    })
  }
  return [...homes.values()]
}

function samePerson(a: KnownGuardian, b: KnownGuardian): boolean {
  return fold(a.name) === fold(b.name) && a.phone === b.phone && a.citizenNumber === b.citizenNumber
}

function rankOfHome(wanted: SearchWords, { guardians, address }: Home): number | undefined {
  const each = guardians.map((one) => {
    const name = fold(one.name)
    return rankOf(wanted, {
      typed: typedKey(one.name),
      folded: name,
      search_text: [name, ...numbersOf(one)].join(' | '),
    })
  })
  const whole = ['', ...guardians.flatMap((one) => [fold(one.name), ...numbersOf(one)]), fold(address ?? '')]
  const found = [...each, rankOf(wanted, { typed: '', folded: '', search_text: whole.join(' | ') })]
  const ranks = found.filter((rank) => rank !== undefined)
  return ranks.length === 0 ? undefined : Math.min(...ranks)
}

function numbersOf({ phone, citizenNumber }: KnownGuardian): string[] {
  return [phone, citizenNumber].flatMap((number) => (number === null ? [] : [withTail(number)]))
}

/** So many addresses are looked up for the children who live there. */
const mostAddresses = 500

/** Those in which the words stand; only a village's name is none (rule 22). */
async function addressesOf(
  unit: Unit,
  { words }: SearchWords,
  remember: Remember,
  breathe: Breathe,
): Promise<string[]> {
  const found = addressesHolding(await addressesNow(unit, remember, breathe), words)
  const villages = new Set([...(await villageNames(unit, unit.today)).values()].map(({ name }) => villageKey(name)))
  const addresses: string[] = []
  for (const address of found) {
    if (addresses.length === mostAddresses) break
    if (!villages.has(villageKey(address))) addresses.push(address)
  }
  return addresses
}

async function describe(unit: Unit, found: readonly { home: Home; rank: number }[]): Promise<HouseholdHit[]> {
  if (found.length === 0) return []
  const nos = found.map(({ home }) => home.no)
  const rows = await unit.db.selectFrom('household').select(['no', 'id']).where('no', 'in', nos).execute()
  const ids = new Map(rows.map((row) => [row.no, row.id]))
  const children = await unit.db
    .selectFrom('child')
    .select(['no', 'household_no', 'village_no'])
    .where('household_no', 'in', nos)
    .where('present', '=', 1)
    .execute()
  const records = await recordsOf(unit)
  const villages = await villageNames(unit, unit.today)
  return found.flatMap(({ home, rank }) => {
    const id = ids.get(home.no)
    const own = children.filter((child) => child.household_no === home.no)
    const [first] = own
    if (id === undefined || first === undefined) return []
    return {
      id,
      rank,
      guardians: home.guardians.map(({ relation, name, phone }) => {
        return { relation, name, phone: phone === null ? null : maskPhone(phone) }
      }),
      address: home.address,
      village: first.village_no === null ? null : (villages.get(first.village_no)?.name ?? null),
      children: new Set(own.map(({ no }) => records.get(no)?.[0] ?? no)).size,
    }
  })
}
