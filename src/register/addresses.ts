import type { Breathe } from '../base/breathe.ts'
import type { Remember } from '../base/remember-answers.ts'
import { fold } from '../base/text.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { listsCameSince } from './lists-came.ts'
import { pieces } from './pieces.ts'
import { addressesIn, addressesSince } from './search-store.ts'
import type { SearchWord } from './search-words.ts'

/** Every address at which a child of a household lives, or has lived: what is looked through for typed words. */
export interface Addresses {
  /** The recording up to which they were read. */
  seen: number
  /** Each as written, with the line in which it stands folded. */
  folded: ReadonlyMap<string, string>
  /** All lines one after another: one text is looked through ten times as fast as many. */
  text: string
  written: readonly string[]
  begins: Uint32Array
}

interface Shelf {
  addresses: Addresses | undefined
  making: Promise<Addresses> | undefined
}

const shelves = new WeakMap<Remember, Shelf>()

/**
 * The addresses as they are now. They are read once, in pieces between which others have their turn; after something was
 * written only those of changed children are read. One that nobody has any more stays: nobody is found by it.
 */
export async function addressesNow(unit: Unit, remember: Remember, breathe: Breathe): Promise<Addresses> {
  const shelf = shelves.get(remember) ?? { addresses: undefined, making: undefined }
  shelves.set(remember, shelf)
  // Whoever reads them may be stopped: then they are read here.
  const theirs = await shelf.making?.catch(() => undefined)
  const before = theirs ?? shelf.addresses
  if (before !== undefined && before.seen >= unit.known) return before
  const making = anew(unit, before, breathe)
  shelf.making = making
  try {
    return (shelf.addresses = await making)
  } finally {
    if (shelf.making === making) shelf.making = undefined
  }
}

/** The addresses in which every word begins a word, in no order. */
export function addressesHolding({ text, written, begins }: Addresses, words: readonly SearchWord[]): string[] {
  const [first, ...others] = words
  if (first === undefined) return []
  const lines = new Set(first.forms.flatMap((form) => linesHolding(text, begins, ` ${form}`)))
  const holds = (line: number, word: SearchWord) => {
    const folded = text.slice(begins[line], begins[line + 1])
    return word.forms.some((form) => folded.includes(` ${form}`))
  }
  return [...lines].filter((line) => others.every((word) => holds(line, word))).map((line) => written[line] ?? '')
}

/** Addresses as they were read up to a recording. */
export function asAddresses(seen: number, written: readonly string[]): Addresses {
  return asText(seen, withThese(new Map(), written))
}

async function anew(unit: Unit, before: Addresses | undefined, breathe: Breathe): Promise<Addresses> {
  const known = before?.folded ?? new Map<string, string>()
  if (before !== undefined && !(await listsCameSince(unit, before.seen))) {
    const added = (await addressesSince(unit, before.seen)).filter((address) => !known.has(address))
    return added.length === 0 ? { ...before, seen: unit.known } : asText(unit.known, withThese(known, added))
  }
  const all = new Map<string, string>()
  for await (const { first, last } of pieces(unit, breathe))
    for (const address of await addressesIn(unit, first, last))
      if (!all.has(address)) all.set(address, known.get(address) ?? lineOf(address))
  return asText(unit.known, all)
}

function withThese(known: ReadonlyMap<string, string>, added: readonly string[]): Map<string, string> {
  return new Map([...known, ...added.map((address) => [address, lineOf(address)] as const)])
}

function lineOf(address: string): string {
  return ` ${fold(address)}\n`
}

function asText(seen: number, folded: ReadonlyMap<string, string>): Addresses {
  const begins = new Uint32Array(folded.size + 1)
  let line = 0
  let end = 0
  for (const text of folded.values()) {
    begins[line] = end
    end += text.length
    line += 1
  }
  begins[line] = end
  return { seen, folded, text: [...folded.values()].join(''), written: [...folded.keys()], begins }
}

function linesHolding(text: string, begins: Uint32Array, wanted: string): number[] {
  const lines: number[] = []
  let line = 0
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, begins[line + 1])) {
    while ((begins[line + 1] ?? text.length) <= at) line += 1
    lines.push(line)
  }
  return lines
}
