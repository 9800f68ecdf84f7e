import { remembering } from './remember.ts'
import { cleanText, fold, markCount, typedKey } from './text.ts'

/** A village name taken apart: the kind word as typed ("Tổ dân phố"; null when there is none) and the rest ("Thắng Lợi 1"). */
export interface VillageName {
  kind: string | null
  rest: string
}

/** `exact`: one name in two spellings; `kindless`: equal but for a kind word that one of them lacks. */
export type VillageLikeness = 'exact' | 'kindless' | 'no'

interface Kind {
  /** What all its spellings become in a key. */
  key: string
  spellings: readonly string[]
}

/** A spreadsheet cuts the name of a sheet here. */
const sheetNameLimit = 31

/** Kinds of what lies under a commune; a free list in law and practice, so an unknown kind is simply part of the name. */
const kinds: readonly Kind[] = [
  { key: 'to', spellings: ['tổ dân phố', 'tổ dân cư', 'tổ d.phố', 'tổ dp', 'tdp', 'tổ'] },
  { key: 'tieu khu', spellings: ['tiểu khu', 'tk'] },
  { key: 'khu pho', spellings: ['khu phố', 'kp'] },
  { key: 'khoi', spellings: ['khối phố', 'khối'] },
  { key: 'khu', spellings: ['khu dân cư', 'khu'] },
  { key: 'thon', spellings: ['thôn'] },
  { key: 'ban', spellings: ['bản'] },
  { key: 'ap', spellings: ['ấp'] },
  { key: 'khom', spellings: ['khóm'] },
  { key: 'xom', spellings: ['xóm'] },
  { key: 'lang', spellings: ['làng'] },
  { key: 'buon', spellings: ['buôn'] },
  { key: 'bon', spellings: ['bon'] },
  { key: 'plei', spellings: ['plei', 'plây'] },
  { key: 'phum', spellings: ['phum'] },
  { key: 'soc', spellings: ['sóc'] },
  { key: 'doi', spellings: ['đội'] },
]

const spellings = kinds
  .flatMap(({ key, spellings }) => spellings.map((typed) => ({ key, typed: typedKey(typed), plain: fold(typed) })))
  .sort((a, b) => b.typed.length - a.typed.length)

/**
 * Takes a name apart. The kind is told by its marks as typed (a "Tô" is no "Tổ"); in a text without any marks by its
 * letters. A kind word with nothing after it is a name: {kind: null, rest: "Bản"}.
 */
export const villageKind = remembering(takeApart)

function takeApart(text: string): VillageName {
  const clean = cleanText(text)
  const length = kindLength(clean)
  if (length === undefined) return { kind: null, rest: clean }
  return { kind: clean.slice(0, length.letters).trim(), rest: clean.slice(length.letters).replace(/^[\s.:,–-]+/, '') }
}

/** The kind word a village's name begins with, as written: "Tổ dân phố Thắng Lợi 1" → "Tổ dân phố". Empty: it bears none. */
export function kindOfVillage(name: string): string {
  return villageKind(name).kind ?? ''
}

/**
 * The text by which villages are told apart: folded, one word for each kind (tổ = tổ dân phố = TDP), "số" before a
 * number dropped, leading zeros dropped, "/" as "-". Two texts with one key are the same name.
 */
export const villageKey = remembering(keyOf)

function keyOf(text: string): string {
  const clean = cleanText(text)
  const length = kindLength(clean)
  if (length === undefined) return restKey(clean)
  return `${length.key} ${restKey(clean.slice(length.letters))}`
}

/**
 * Whether two texts name one village (rule 21): by fold; a text of 31 letters may be the cut name of a sheet; without
 * the kind word only if the rest is not just a number and the kinds do not contradict. "Thôn Bản Bó" and "Bản Bó" are
 * kindless alike: the first may only carry a second kind word.
 */
export function sameVillageName(a: string, b: string): VillageLikeness {
  const keyA = villageKey(a)
  const keyB = villageKey(b)
  if (keyA === '' || keyB === '') return 'no'
  if (keyA === keyB || isCutOf(a, b) || isCutOf(b, a)) return 'exact'
  return lacksKindOf(keyA, b) || lacksKindOf(keyB, a) ? 'kindless' : 'no'
}

/** Whether the key is the other name without its kind word, and says more than a number. */
function lacksKindOf(key: string, other: string): boolean {
  const { kind, rest } = villageKind(other)
  return kind !== null && !/^[\d\s]*$/.test(restKey(rest)) && (key === restKey(rest) || key === villageKey(rest))
}

function isCutOf(cut: string, whole: string): boolean {
  return [...cut].length === sheetNameLimit && restKey(whole).startsWith(restKey(cut))
}

function kindLength(clean: string): { key: string; letters: number } | undefined {
  const small = markCount(clean) === 0 ? fold(clean) : typedKey(clean)
  const field = markCount(clean) === 0 ? 'plain' : 'typed'
  if (small.length !== clean.length) return undefined
  const found = spellings.find((spelling) => {
    if (!small.startsWith(spelling[field])) return false
    return /^(?:[\s.:,–-]*\d|[\s.:,–-]+[\p{L}])/u.test(small.slice(spelling[field].length))
  })
  return found && { key: found.key, letters: found[field].length }
}

const restKey = remembering(restKeyOf)

function restKeyOf(text: string): string {
  return fold(text)
    .replace(/\//g, '-')
    .replace(/[.,:;()"]+/g, ' ')
    .replace(/\bso (?=\d)/g, '')
    .replace(/\b0+(?=\d)/g, '')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s-]+|[\s-]+$/g, '')
}
