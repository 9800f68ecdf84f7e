import type { VillageId } from '../base/ids.ts'
import type { NewId } from '../base/ports.ts'
import { type GoneVillage, sameFormerCommune, villagesOn, withFormerCommune } from '../register/index.ts'
import type { Day } from '../base/day.ts'
import { fold } from '../base/text.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { sameVillageName, villageKey, villageKind } from '../base/village-name.ts'
import { formerOf, villageInCommune } from './village-in-commune.ts'

export interface ListedVillage {
  no: number
  id: VillageId
  /** As it is shown: with the former commune where another bears the same name. */
  name: string
  ownName: string
  key: string
  formerCommune: string | null
}

/** A village the list names and the register does not know: made at commit. */
export interface PendingVillage {
  no: number
  id: VillageId
  name: string
  key: string
  formerCommune: string | null
}

export type VillageAnswer =
  | { kind: 'none' }
  | { kind: 'known'; village: ListedVillage }
  | { kind: 'pending'; village: PendingVillage }
  | { kind: 'unknown'; proposals: readonly ListedVillage[] }

/** The villages of the commune as a list's rows are given to them; remembers what it answered for each wording. */
export interface VillageBook {
  find(unit: Unit, text: string | null, former?: string | null): VillageAnswer
  /** An open village of the register by its number. */
  known(no: number): ListedVillage | undefined
  pending(): readonly PendingVillage[]
}

/** How the product's own lists write that a child's village is not known: the row says none, whatever its sheet is headed. */
const unknownVillage = fold('Chưa rõ thôn')

interface Making {
  known: readonly ListedVillage[]
  /** Villages that are no longer: a list may go on using their names. */
  gone: readonly GoneVillage[]
  ownDay: Day
  /** Until the officer confirms the village list, unknown names are made. */
  mayCreate: boolean
  /** The name of the commune whose register this is. */
  commune: string
  newId: NewId
}

/**
 * A name is matched by its key, and one that several bear is asked about; the name of a village merged into another means
 * that other; without its kind word only if one village fits and the rest is not just a number. A commune written behind
 * the village is its former commune. A village that the same import brings counts like one of the register.
 */
export function villageBook({ known, gone, ownDay, mayCreate, commune, newId }: Making): VillageBook {
  const answers = new Map<string, VillageAnswer>()
  const pending: PendingVillage[] = []

  function answer(unit: Unit, text: string, former: string | null): VillageAnswer {
    const key = villageKey(text)
    const named = exactly(text, key, known)
    const [exact, ...others] = ofFormer(named, former)
    if (named.length > 0 && exact === undefined && !mayCreate) return { kind: 'unknown', proposals: named }
    if (exact !== undefined)
      return others.length === 0
        ? { kind: 'known', village: exact }
        : { kind: 'unknown', proposals: [exact, ...others] }
    const apart = villageInCommune(text)
    if (apart !== null) return answer(unit, apart.village, former ?? formerOf(apart, commune))
    const before = gone.find((village) => villageKey(village.ownName) === key)
    if (before !== undefined) return successor(text, before)
    const [coming, ...more] = ofFormer(
      pending.filter((village) => sameVillageName(text, village.name) === 'exact'),
      former,
    )
    if (more.length > 0) return { kind: 'unknown', proposals: [] }
    if (coming !== undefined) return { kind: 'pending', village: coming }
    const alike = known.filter((village) => sameVillageName(text, village.ownName) === 'kindless')
    const [only, ...otherAlike] = alike
    if (only !== undefined && otherAlike.length === 0 && named.length === 0) return { kind: 'known', village: only }
    if (!mayCreate) return { kind: 'unknown', proposals: alike.length > 0 ? alike : nearest(text, known) }
    const [comingOnly, ...comingMore] = pending.filter((village) => sameVillageName(text, village.name) === 'kindless')
    if (alike.length === 0 && comingOnly !== undefined && comingMore.length === 0)
      return { kind: 'pending', village: comingOnly }
    const made: PendingVillage = {
      no: unit.numbers(1),
      id: newId(),
      name: capitalised(text),
      key,
      formerCommune: former,
    }
    pending.push(made)
    return { kind: 'pending', village: made }
  }

  /** A name of before a merge means the village of today; of a list from before it, only an officer can say. */
  function successor(text: string, { into, closedFrom }: GoneVillage): VillageAnswer {
    const village = known.find((one) => one.no === into)
    if (village === undefined) return { kind: 'unknown', proposals: nearest(text, known) }
    const since = closedFrom !== null && ownDay >= closedFrom
    return since ? { kind: 'known', village } : { kind: 'unknown', proposals: [village] }
  }

  return {
    find(unit, text, former = null) {
      if (text === null || text === '') return { kind: 'none' }
      const asked = `${text}|${former ?? ''}`
      const before = answers.get(asked)
      if (before !== undefined) return before
      const found: VillageAnswer = fold(text) === unknownVillage ? { kind: 'none' } : answer(unit, text, former)
      answers.set(asked, found)
      return found
    },
    known: (no) => known.find((village) => village.no === no),
    pending: () => pending,
  }
}

/** As a name begins: "tổ dân phố số 6" is "Tổ dân phố số 6". */
function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Of villages of one name those that may be of this former commune: a village of which none is known may be of any. */
function ofFormer<V extends { formerCommune: string | null }>(
  named: readonly V[],
  former: string | null,
): readonly V[] {
  if (former === null) return named
  const told = named.filter((one) => one.formerCommune !== null && sameFormerCommune(one.formerCommune, former))
  return told.length > 0 ? told : named.filter((one) => one.formerCommune === null)
}

/** The villages of the register that stand open now, by their latest name. */
export async function listedVillages(unit: Unit): Promise<ListedVillage[]> {
  const villages = await villagesOn(unit, unit.today)
  return villages.map(({ no, id, name, ownName, formerCommune }) => {
    return { no, id, name, ownName, key: villageKey(ownName), formerCommune }
  })
}

/** The names of the open villages by number. */
export async function villageNameByNo(unit: Unit): Promise<(no: number) => string | null> {
  const names = new Map((await listedVillages(unit)).map((village) => [village.no, village.name]))
  return (no) => names.get(no) ?? null
}

/** The villages of that very name; several of one name are told apart only by the former commune written with it. */
function exactly(text: string, key: string, known: readonly ListedVillage[]): ListedVillage[] {
  const named = known.filter((village) => village.key === key)
  if (named.length > 0) return named
  const told = known.filter(
    ({ ownName, formerCommune }) =>
      formerCommune !== null && withFormerCommune(ownName, formerCommune).some((other) => villageKey(other) === key),
  )
  if (told.length > 0) return told
  return known.filter((village) => sameVillageName(text, village.ownName) === 'exact')
}

/** Up to three names nearest in words, to propose; that both are a thôn says nothing. */
function nearest(text: string, known: readonly ListedVillage[]): ListedVillage[] {
  const words = new Set(properWords(text))
  return known
    .map((village) => ({ village, shared: properWords(village.ownName).filter((word) => words.has(word)).length }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, 3)
    .map(({ village }) => village)
}

function properWords(name: string): string[] {
  return villageKey(villageKind(name).rest).split(' ')
}
