import type { ChildId } from '../base/ids.ts'
import type { KnownChild } from '../matching/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { asClaim, type JudgedWords, newCard } from './effects.ts'
import type { Wanted } from './wanted.ts'
import type { KnownFacts } from './known-facts.ts'
import type { ListAbout } from './list-about.ts'
import { type ClaimWords, guardianKeys, saidBy } from './staged-row.ts'

/** A child that this import brings and the register does not have yet, with the facts its row will make. */
export interface ComingChild {
  child: KnownChild
  readonly facts: KnownFacts
}

/** Brought by earlier files of this import, found the same way as those of the register. */
export class ComingChildren {
  private readonly byNumber = new Map<string, ComingChild[]>()
  private readonly byName = new Map<string, ComingChild[]>()
  private readonly byNo = new Map<number, ComingChild>()
  private waiting: ComingChild[] = []

  private ofLastFile = false

  /** Remembers a child of the file being read, when somebody will ask; it becomes a candidate when the next file begins. */
  add(coming: () => ComingChild): void {
    if (!this.ofLastFile) this.waiting.push(coming())
  }

  /** Nobody is compared with the children of the last file, so they are not kept in memory. */
  nextFile({ isLast }: { isLast: boolean }): void {
    this.ofLastFile = isLast
    for (const coming of this.waiting) {
      const { child } = coming
      this.byNo.set(child.no, coming)
      push(this.byName, child.folded, coming)
      if (child.citizenNumber !== null) push(this.byNumber, child.citizenNumber, coming)
    }
    this.waiting = []
  }

  of({ folded, citizenNumber }: Wanted): readonly KnownChild[] {
    const named = this.byName.get(folded) ?? []
    const numbered = citizenNumber === null ? [] : (this.byNumber.get(citizenNumber) ?? [])
    return [...new Set([...numbered, ...named])].map(({ child }) => child)
  }

  /** What is known of such a child; undefined: the register's own. */
  factsOf(childNo: number): KnownFacts | undefined {
    return this.byNo.get(childNo)?.facts
  }
}

/** The child a row will make, under the number and id given to it. Few are ever asked about: their facts are made when they are. */
export function comingChild(
  { words, villageNo }: JudgedWords,
  { no, id }: { no: number; id: ChildId },
  list: ListAbout,
): ComingChild {
  const child: KnownChild = {
    no,
    id,
    version: 0, // not in the register yet: nobody can change it before it comes
    name: words.name ?? '',
    folded: words.folded ?? '',
    typed: words.typed ?? '',
    born: saidBy(words).born,
    citizenNumber: words.citizen_number ?? null,
    villageNo,
    guardians: guardianKeys(words),
    phones: words.phone == null ? [] : [words.phone],
  }
  return {
    child,
    get facts() {
      return factsOfRow({ words, villageNo }, list)
    },
  }
}

function factsOfRow({ words, villageNo }: JudgedWords, list: ListAbout): KnownFacts {
  const card = newCard(words, [], list)
  const fact = { day: list.ownDay as string, recorded: 0, no: 0 }
  return {
    claims: [asClaim(words, list)],
    presences: [{ ...fact, present: true }],
    stays: villageNo === null ? [] : [{ ...fact, villageNo, sourceNo: list.sourceNo }],
    cards: card === null ? [] : [{ ...fact, day: card.day, kind: card.kind }],
  }
}

/** A child that a staged list is to bring, by the id its row was given; undefined: none. */
export async function comingChildById(unit: Unit, id: ChildId, list: ListAbout): Promise<ComingChild | undefined> {
  const row = await unit.db
    .selectFrom('claim')
    .selectAll()
    .where('source_no', '=', list.sourceNo)
    .where('child_id', '=', id)
    .where('verdict', '=', 'new')
    .executeTakeFirst()
  if (row === undefined || row.child_no === null) return undefined
  const words: ClaimWords = row
  return comingChild({ words, villageNo: row.village_no }, { no: row.child_no, id }, list)
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const of = map.get(key)
  if (of === undefined) map.set(key, [value])
  else of.push(value)
}
