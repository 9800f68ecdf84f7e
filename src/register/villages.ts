import type { Day } from '../base/day.ts'
import { cleanText } from '../base/text.ts'
import { kindOfVillage, villageKey } from '../base/village-name.ts'
import { beginning } from '../access/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { Village } from './contract.ts'
import {
  insertVillageFacts,
  insertVillages,
  upToNow,
  type VillageFact,
  villageFacts,
  voidVillageFacts,
} from './village-store.ts'

/** A village as it stands on a day, with the number that facts name it by. */
export interface VillageOnDay extends Village {
  no: number
}

/** A village to be made, standing from the beginning; its number and id may have been given out at preview already. */
export interface NewVillage {
  no: number
  id: string
  name: string
}

export interface VillageWish {
  from: Day | null
  name: string
  /** null: as it is; a new village comes after the last. */
  order: number | null
  /** Absent leaves as it is, null empties. */
  headName?: string | null | undefined
  headPhone?: string | null | undefined
  formerCommune?: string | null | undefined
}

/** The villages that stand open on a day, in their order; `known`: as known at a recording, by default at this moment. */
export async function villagesOn(unit: Unit, asOf: Day, known = upToNow): Promise<VillageOnDay[]> {
  return standing(await villageFacts(unit, known), asOf)
    .map(toVillage)
    .toSorted(inOrder)
}

/** Every village there ever was by its number, each by its name on the day, or by its earliest when it came later. */
export async function villageNames(unit: Unit, asOf: Day, known = upToNow): Promise<Map<number, VillageOnDay>> {
  const facts = await villageFacts(unit, known)
  const names = new Map<number, VillageOnDay>()
  for (const fact of facts) if (!names.has(fact.no) || fact.day <= asOf) names.set(fact.no, toVillage(fact))
  return names
}

/** The village of that name among those given, in any spelling of it; undefined: none. */
export function villageByName<V extends Pick<Village, 'name'>>(villages: readonly V[], name: string): V | undefined {
  const key = villageKey(name)
  return villages.find((village) => villageKey(village.name) === key)
}

/** Makes villages that a list names, each after the last, from the beginning on. */
export async function addVillages(unit: Unit, villages: readonly NewVillage[], sourceNo: number | null): Promise<void> {
  if (villages.length === 0) return
  const last = lastOrder(await villageFacts(unit, upToNow))
  await insertVillages(unit, villages)
  await insertVillageFacts(
    unit,
    villages.map((village, at) => ({
      no: village.no,
      day: beginning,
      ...named(village.name),
      formerCommune: null,
      order: last + 1 + at,
      headName: null,
      headPhone: null,
      isOpen: true,
    })),
    sourceNo,
  )
  unit.touch('register')
}

/** A new village by hand. `taken`: another one open has that name. */
export async function openVillage(unit: Unit, id: string, wish: VillageWish): Promise<Village | 'taken'> {
  const facts = await villageFacts(unit, upToNow)
  if (nameTaken(facts, wish, null)) return 'taken'
  const no = unit.numbers(1)
  await insertVillages(unit, [{ no, id }])
  return save(unit, { no, id }, wish, {
    order: lastOrder(facts) + 1,
    headName: null,
    headPhone: null,
    formerCommune: null,
  })
}

/**
 * Says how a village stands from a day on; what was said of later days before is taken back. Undefined: no such village.
 */
export async function changeVillage(unit: Unit, id: string, wish: VillageWish): Promise<Village | 'taken' | undefined> {
  const facts = await villageFacts(unit, upToNow)
  const own = facts.filter((fact) => fact.id === id)
  const before = own.findLast((fact) => fact.day <= (wish.from ?? unit.today)) ?? own[0]
  if (before === undefined) return undefined
  if (nameTaken(facts, wish, before.no)) return 'taken'
  const later = own.filter((fact) => fact.day > (wish.from ?? beginning))
  await voidVillageFacts(
    unit,
    later.map((fact) => fact.factNo),
  )
  return save(unit, before, wish, before)
}

type Standing = Pick<VillageFact, 'order' | 'headName' | 'headPhone' | 'formerCommune'>

async function save(
  unit: Unit,
  { no, id }: { no: number; id: string },
  wish: VillageWish,
  before: Standing,
): Promise<Village> {
  const fact = {
    no,
    day: wish.from ?? beginning,
    ...named(wish.name),
    order: wish.order ?? before.order,
    headName: wished(wish.headName, before.headName),
    headPhone: wished(wish.headPhone, before.headPhone),
    formerCommune: wished(wish.formerCommune, before.formerCommune),
    isOpen: true,
  }
  await insertVillageFacts(unit, [fact], null)
  unit.touch('register')
  return toVillage({ ...fact, id })
}

function wished(wish: string | null | undefined, before: string | null): string | null {
  return wish === undefined ? before : wish === null ? null : cleanText(wish) || null
}

function named(text: string): Pick<VillageFact, 'name' | 'nameKey' | 'kind'> {
  const name = cleanText(text)
  return { name, nameKey: villageKey(name), kind: kindOfVillage(name) }
}

/** Whether another village bears the name on the day of the change or later. */
function nameTaken(facts: readonly VillageFact[], wish: VillageWish, ownNo: number | null): boolean {
  const key = villageKey(wish.name)
  const others = facts.filter((fact) => fact.no !== ownNo)
  const later = others.filter((fact) => fact.day > (wish.from ?? beginning) && fact.isOpen)
  return [...standing(others, wish.from ?? beginning), ...later].some((fact) => fact.nameKey === key)
}

/** The fact that holds of each village on a day; closed ones and those that come later are left out. */
function standing(facts: readonly VillageFact[], asOf: Day): VillageFact[] {
  const held = new Map<number, VillageFact>()
  for (const fact of facts) if (fact.day <= asOf) held.set(fact.no, fact)
  return [...held.values()].filter((fact) => fact.isOpen)
}

function lastOrder(facts: readonly VillageFact[]): number {
  return facts.reduce((last, fact) => Math.max(last, fact.order), 0)
}

function toVillage(fact: Omit<VillageFact, 'factNo'>): VillageOnDay {
  const { no, id, name, kind, order, headName, headPhone, formerCommune } = fact
  return { no, id, name, kind, order, headName, headPhone, formerCommune }
}

function inOrder(a: VillageOnDay, b: VillageOnDay): number {
  return a.order - b.order || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.no - b.no)
}
