import type { VillageId } from '../base/ids.ts'
import type { Day } from '../base/day.ts'
import { cleanText } from '../base/text.ts'
import { kindOfVillage, villageKey } from '../base/village-name.ts'
import { beginning } from '../access/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { namesToldApart, sameFormerCommune } from './told-apart.ts'
import type { Village } from './village-contract.ts'
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
  id: VillageId
  name: string
  formerCommune?: string | null
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
  /** Absent: read from the name. */
  kind?: string | undefined
}

/** A village as it was before a change and is after it. */
export interface Saved {
  village: VillageOnDay
  was: string | null
}

/** The villages that stand open on a day, in their order; `known`: as known at a recording, by default at this moment. */
export async function villagesOn(unit: Unit, asOf: Day, known = upToNow): Promise<VillageOnDay[]> {
  const open = standing(await villageFacts(unit, known), asOf)
  return shown(open, open).toSorted(inOrder)
}

/** The villages that stood open on an earlier day than this and do not any more, by what they were last, in their order. */
export async function closedVillages(unit: Unit, asOf: Day): Promise<VillageOnDay[]> {
  const facts = (await villageFacts(unit, upToNow)).filter((fact) => fact.day <= asOf)
  const held = [...heldOf(facts).values()].filter((fact) => !fact.isOpen)
  return held
    .map((fact) => ({ ...toVillage(fact, fact.name), closedFrom: closedFrom(facts, fact.no) }))
    .toSorted(inOrder)
}

/** Every village there ever was by its number, each by its name on the day, or by its earliest when it came later. */
export async function villageNames(unit: Unit, asOf: Day, known = upToNow): Promise<Map<number, VillageOnDay>> {
  const facts = await villageFacts(unit, known)
  const names = new Map<number, VillageFact>()
  for (const fact of facts) if (!names.has(fact.no) || fact.day <= asOf) names.set(fact.no, fact)
  return new Map(shown([...names.values()], standing(facts, asOf)).map((village) => [village.no, village]))
}

/** The village of that name among those given, in any spelling of it; undefined: none. */
export function villageByName<V extends Pick<Village, 'ownName'>>(villages: readonly V[], name: string): V | undefined {
  const key = villageKey(name)
  return villages.find((village) => villageKey(village.ownName) === key)
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
      formerCommune: village.formerCommune ?? null,
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
export async function openVillage(unit: Unit, id: VillageId, wish: VillageWish): Promise<Saved | 'taken'> {
  const facts = await villageFacts(unit, upToNow)
  if (nameTaken(facts, { ...wish, formerCommune: wish.formerCommune ?? null }, null)) return 'taken'
  const no = unit.numbers(1)
  await insertVillages(unit, [{ no, id }])
  const nothing = { name: '', kind: '', order: lastOrder(facts) + 1, headName: null, headPhone: null }
  const fact = { ...wished(wish, { ...nothing, formerCommune: null }), no, day: wish.from ?? beginning, isOpen: true }
  await insertVillageFacts(unit, [fact], null)
  unit.touch('register')
  return { village: toVillage({ ...fact, id }, fact.name), was: null }
}

/**
 * Says how a village stands from a day on; what was said of later days before is taken back, but for when it is closed.
 * Undefined: no such village.
 */
export async function changeVillage(
  unit: Unit,
  id: VillageId,
  wish: VillageWish,
): Promise<Saved | 'taken' | undefined> {
  const facts = await villageFacts(unit, upToNow)
  const own = facts.filter((fact) => fact.id === id)
  const before = own.findLast((fact) => fact.day <= (wish.from ?? unit.today)) ?? own[0]
  const first = own[0]
  if (before === undefined || first === undefined) return undefined
  const after = wished(wish, before)
  if (nameTaken(facts, { ...wish, formerCommune: after.formerCommune }, before.no)) return 'taken'
  await rewriteFrom(unit, own, laterOf(wish.from ?? beginning, first.day), after, false)
  return {
    village: toVillage({ ...before, ...after }, after.name),
    was: before.name === after.name ? null : before.name,
  }
}

/**
 * Says something of a village from a day on: appends it, and takes back and says anew what held from later days. With
 * `keepLater` later days keep what was said of them otherwise; without, only whether the village is open.
 */
export async function rewriteFrom(
  unit: Unit,
  own: readonly VillageFact[],
  from: string,
  patch: Partial<VillageFact>,
  keepLater = true,
): Promise<void> {
  const held = own.findLast((fact) => fact.day <= from)
  const later = own.filter((fact) => fact.day > from)
  const changed = held === undefined ? [] : [{ ...held, ...patch, day: from }]
  for (const fact of later) {
    const next = { ...fact, ...patch }
    if (keepLater || next.isOpen !== changed.at(-1)?.isOpen) changed.push(next)
  }
  await voidVillageFacts(
    unit,
    later.map((fact) => fact.factNo),
  )
  await insertVillageFacts(unit, changed, null)
  unit.touch('register')
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b
}

function wished(wish: VillageWish, before: Standing): Standing & Pick<VillageFact, 'nameKey'> {
  const name = cleanText(wish.name)
  const readFromName = before.kind === kindOfVillage(before.name)
  const kind = wish.kind === undefined ? (readFromName ? kindOfVillage(name) : before.kind) : cleanText(wish.kind)
  return {
    name,
    nameKey: villageKey(name),
    kind,
    order: wish.order ?? before.order,
    headName: textOr(wish.headName, before.headName),
    headPhone: textOr(wish.headPhone, before.headPhone),
    formerCommune: textOr(wish.formerCommune, before.formerCommune),
  }
}

type Standing = Pick<VillageFact, 'name' | 'kind' | 'order' | 'headName' | 'headPhone' | 'formerCommune'>

function textOr(wish: string | null | undefined, before: string | null): string | null {
  return wish === undefined ? before : wish === null ? null : cleanText(wish) || null
}

function named(text: string): Pick<VillageFact, 'name' | 'nameKey' | 'kind'> {
  const name = cleanText(text)
  return { name, nameKey: villageKey(name), kind: kindOfVillage(name) }
}

/** Whether another village of the same former commune bears the name on the day of the change or later. */
export function nameTaken(
  facts: readonly VillageFact[],
  wish: { from: Day | null; name: string; formerCommune?: string | null | undefined },
  ownNo: number | null,
): boolean {
  const key = villageKey(wish.name)
  const others = facts.filter((fact) => fact.no !== ownNo)
  const later = others.filter((fact) => fact.day > (wish.from ?? beginning) && fact.isOpen)
  return [...standing(others, wish.from ?? beginning), ...later].some(
    (fact) => fact.nameKey === key && sameFormerCommune(fact.formerCommune, wish.formerCommune ?? null),
  )
}

/** The fact that holds of each village on a day; closed ones and those that come later are left out. */
export function standing(facts: readonly VillageFact[], asOf: Day): VillageFact[] {
  return [...heldOf(facts.filter((fact) => fact.day <= asOf)).values()].filter((fact) => fact.isOpen)
}

function heldOf(facts: readonly VillageFact[]): Map<number, VillageFact> {
  const held = new Map<number, VillageFact>()
  for (const fact of facts) held.set(fact.no, fact)
  return held
}

/** The day of the first closed fact after the last open one. */
function closedFrom(facts: readonly VillageFact[], no: number): Day | null {
  const own = facts.filter((fact) => fact.no === no)
  const lastOpen = own.findLastIndex((fact) => fact.isOpen)
  return (own[lastOpen + 1]?.day as Day | undefined) ?? null // facts hold from days only
}

function shown(facts: readonly VillageFact[], open: readonly VillageFact[]): VillageOnDay[] {
  const nameOf = namesToldApart(open)
  return facts.map((fact) => toVillage(fact, nameOf(fact)))
}

function lastOrder(facts: readonly VillageFact[]): number {
  return facts.reduce((last, fact) => Math.max(last, fact.order), 0)
}

function toVillage(fact: Omit<VillageFact, 'factNo' | 'day'>, name: string): VillageOnDay {
  const { no, id, name: ownName, kind, order, headName, headPhone, formerCommune } = fact
  return { no, id, name, ownName, kind, order, headName, headPhone, formerCommune, closedFrom: null }
}

function inOrder(a: VillageOnDay, b: VillageOnDay): number {
  return a.order - b.order || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.no - b.no)
}
