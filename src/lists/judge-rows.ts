import type { Born } from '../base/born.ts'
import { matchChild, type KnownChild, type Match } from '../matching/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { ComingChildren } from './coming-children.ts'
import { knownChildren } from './known-children.ts'
import { knownFacts } from './known-facts.ts'
import type { ListAbout } from './list-about.ts'
import { type ClaimWords, guardianKeys, saidBy } from './staged-row.ts'
import { judge, type Judgement } from './verdict.ts'
import { villageNameByNo } from './village-book.ts'

/** A row ready to be judged: what it says and the village it was given to. */
export interface RowToJudge {
  words: ClaimWords
  villageNo: number | null
  /** Decided before to be this child. */
  sameAs?: number | null
}

export interface Judges {
  list: ListAbout
  doneSet: ReadonlySet<string>
  coming: ComingChildren
  /** The register held nobody as the list began: only the files themselves can tell of the same child twice. */
  nobodyKnown?: boolean
}

/** Judges up to some hundred rows together: asks the register once for all who may be the same, once for their facts. */
export async function judgeRows(
  unit: Unit,
  rows: readonly RowToJudge[],
  { list, doneSet, coming, nobodyKnown }: Judges,
): Promise<Judgement[]> {
  const wanted = rows.map(({ words }) => ({ folded: words.folded ?? '', citizenNumber: words.citizen_number ?? null }))
  const known = nobodyKnown === true ? coming : await knownChildren(unit, wanted, coming)
  const matches = rows.map((row, at) => matchRow(row, known.of(wanted[at] ?? nobody)))
  const children = matches.flatMap(meant)
  const registered = await knownFacts(unit, [...new Set(children)])
  const facts = (childNo: number) => coming.factsOf(childNo) ?? registered(childNo)
  const villageName = children.length === 0 ? () => null : await villageNameByNo(unit)
  return rows.map(({ words, villageNo }, at) =>
    judge({ words, villageNo, match: matches[at] ?? { kind: 'new', alike: [] }, facts, list, doneSet, villageName }),
  )
}

/** The children of the register that a match speaks of. */
function meant(match: Match): number[] {
  if (match.kind === 'same') return [match.child.no]
  return (match.kind === 'held' ? match.candidates : match.alike).map(({ child }) => child.no)
}

const nobody = { folded: '', citizenNumber: null }

function matchRow(row: RowToJudge, known: readonly KnownChild[]): Match {
  if (known.length === 0) return { kind: 'new', alike: [] }
  const decided = known.find((child) => child.no === row.sameAs)
  return decided === undefined ? matchChild(describe(row), known) : { kind: 'same', child: decided }
}

function describe({ words, villageNo }: RowToJudge) {
  return {
    name: words.name ?? '',
    typed: words.typed ?? '',
    folded: words.folded ?? '',
    born: bornOf(words),
    citizenNumber: words.citizen_number ?? null,
    guardians: guardianKeys(words),
    phone: words.phone ?? null,
    villageNo,
  }
}

function bornOf(words: ClaimWords): Born | null {
  return saidBy(words).born
}
