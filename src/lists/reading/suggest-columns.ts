import { cleanText, fold } from '../../base/text.ts'
import { listFields, type ColumnMapping, type ListField } from '../read-row.ts'
import { columnSynonyms, otherHeadings } from './column-synonyms.ts'
import { columnIndex, columnLetter } from './grid.ts'
import { villageOfLine } from './village-lines.ts'

/** Between the two rows of one heading: "Giới tính › Nam". */
export const headingJoint = ' › '

/** Something per column letter. */
type Columns<T> = Readonly<Record<string, T>>

export interface FieldScore {
  field: ListField
  score: number
}

const wholeScore = 100
const lastPieceScore = 88
const startScore = 60
const withinScore = 30

const synonyms = listFields.flatMap((field) => columnSynonyms[field].map((words) => ({ field, words })))
const byWhole = grouped()
const otherPerson = /\b(?:cha|bo|me|giam ho|dai dien|chu ho|phu huynh)\b/
const wholeOnly: ReadonlySet<ListField> = new Set(['sexMale', 'sexFemale'])
const reasonWords = /\b(?:ly do|nguyen nhan|vuong mac|kho khan)\b/
const cardOrNumber = /^(?:the )?(?:can cuoc|cccd|cc|can cuoc cong dan)(?: tre em| cua tre)?$/

/** The heading as it is compared: folded, signs as blanks. "Thôn, bản/TDP" → "thon ban tdp". */
export function headingKey(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/**
 * Which column means what, judged by the headings (by column letter; two rows joined by `headingJoint`). Each field gets
 * its best column and each column one field; among equals the left one wins. A reason is a reason even when named "Lý do
 * chưa làm". "Căn cước" alone is the card's state, unless the `examples` below it are mostly numbers of 9 digits or more.
 */
export function suggestColumns(headings: Columns<string>, examples: Columns<readonly string[]> = {}): ColumnMapping {
  const offers = Object.entries(headings)
    .flatMap(([column, heading]) =>
      scoreHeading(heading, examples[column] ?? []).map((offer) => ({
        ...offer,
        column,
        at: columnIndex(column) ?? 0,
      })),
    )
    .sort((a, b) => b.score - a.score || a.at - b.at)
  const mapping: ColumnMapping = {}
  const taken = new Set<string>()
  for (const { field, column } of offers) {
    if (mapping[field] !== undefined || taken.has(column)) continue
    mapping[field] = column
    taken.add(column)
  }
  return withBirthInParts(withBirthUnderSex(withVillageOfAddress(mapping, headings, examples), headings), headings)
}

/** What one heading can mean, with scores above 0; a heading of another paper or person means nothing. */
export function scoreHeading(heading: string, examples: readonly string[] = []): FieldScore[] {
  if (heading.length > 120) return []
  const pieces = withoutBothParents(
    heading.split(headingJoint).map((piece) => headingKey(piece).replace(/^thong tin (?:ve |cua )?/, '')),
  )
  const joined = pieces.join(' ').trim()
  if (joined === '') return []
  if (reasonWords.test(joined)) return [{ field: 'reason', score: 2 * wholeScore }]
  const last = pieces.at(-1) ?? ''
  const ways = pieces.length === 1 ? [joined] : [joined, [last, ...pieces.slice(0, -1)].join(' ').trim()]
  if (ways.some((way) => otherHeadings.some((other) => other.test(way)))) return []
  const scores = new Map<ListField, number>()
  for (const way of ways) addScores(scores, way, wholeScore)
  if (pieces.length > 1 && !otherPerson.test(pieces.slice(0, -1).join(' '))) addScores(scores, last, lastPieceScore)
  if (cardOrNumber.test(joined)) settleCardOrNumber(scores, examples)
  settleOtherPerson(scores, joined)
  settleByMarks(scores, cleanText(heading), last)
  return [...scores].map(([field, score]) => ({ field, score }))
}

/** "Cha, mẹ › Mẹ › Họ tên" is of the mother: what stands over both parents says nothing once one of them is named. */
function withoutBothParents(pieces: readonly string[]): string[] {
  const father = (piece: string) => /\b(?:cha|bo)\b/.test(piece)
  const mother = (piece: string) => /\bme\b/.test(piece)
  return pieces.filter(
    (piece, at) => !(father(piece) && mother(piece) && pieces.slice(at + 1).some((one) => father(one) !== mother(one))),
  )
}

/** Whether offices head a column with just these words. */
export function isWholeHeading(text: string): boolean {
  return byWhole.has(headingKey(text))
}

function addScores(scores: Map<ListField, number>, key: string, whole: number): void {
  const add = (field: ListField, score: number): void => {
    if (score > (scores.get(field) ?? 0)) scores.set(field, score)
  }
  for (const field of byWhole.get(key) ?? []) add(field, whole + key.length / 10)
  if (whole !== wholeScore) return
  for (const { field, words } of synonyms) {
    if (wholeOnly.has(field) || words.length >= key.length) continue
    if (key.startsWith(`${words} `)) add(field, startScore + words.length)
    else if (words.length > 4 && ` ${key} `.includes(` ${words} `)) add(field, withinScore + words.length)
  }
}

/** "CCCD" over numbers is the ID number, "Căn cước" over words is the card's state. */
function settleCardOrNumber(scores: Map<ListField, number>, examples: readonly string[]): void {
  if (examples.length === 0) return
  const numbers = examples.filter((text) => (text.match(/\d/g)?.length ?? 0) >= 9).length
  scores.set('card', numbers * 2 > examples.length ? 0 : wholeScore)
  scores.set('citizenNumber', numbers * 2 > examples.length ? wholeScore : 0)
}

/** "Họ và tên người cha" is the father's name, "Ngày sinh của mẹ" her birth, and never the child's, however they are put. */
function settleOtherPerson(scores: Map<ListField, number>, joined: string): void {
  // "Họ và tên chủ hộ và các thành viên" heads everybody of a household.
  if (!otherPerson.test(joined) || /\b(?:tre|chau|thanh vien|nhan khau)\b/.test(joined)) return
  const father = /\b(?:cha|bo)\b/.test(joined)
  const mother = /\bme\b/.test(joined)
  const settle = (field: ListField): void => void scores.set(field, Math.max(scores.get(field) ?? 0, startScore))
  if (scores.delete('born') && father !== mother) settle(father ? 'fatherBorn' : 'motherBorn')
  if (!/^(?:ho|ten)\b/.test(joined)) return
  scores.delete('name')
  if (father || mother) settle(father && mother ? 'parents' : father ? 'father' : 'mother')
  else settle(/\bchu ho\b/.test(joined) ? 'householder' : 'guardian')
}

/** What folds alike and marks tell apart: "Năm" is no "Nam", "Hộ" is a household and "Họ" a name, "xã cư trú" no "xã cũ", "ĐT" is a phone and "DT" a people. */
function settleByMarks(scores: Map<ListField, number>, heading: string, last: string): void {
  if (last === 'nam' && /năm\W*$/i.test(heading)) scores.delete('sexMale')
  // "Họ | Tên": the name begins in the first of them.
  if (last === 'ho') scores.set(/hộ\W*$/iu.test(heading.normalize('NFC')) ? 'household' : 'name', wholeScore + 1)
  if (/\bcu tru\b/.test(last)) scores.delete('formerCommune')
  if (last === 'dt') scores.delete(/đt\W*$/i.test(heading) ? 'ethnicity' : 'phone')
}

/** In a list without a column for the village, an address headed "(thôn, bản)" or holding only names of villages is it. */
function withVillageOfAddress(
  mapping: ColumnMapping,
  headings: Columns<string>,
  examples: Columns<readonly string[]>,
): ColumnMapping {
  const { address, ...others } = mapping
  if (mapping.village !== undefined || address === undefined) return mapping
  const headed = /\b(?:thon|ban|to dan pho|tdp|khu pho|ap|khom|buon|xom)\b/.test(headingKey(headings[address] ?? ''))
  const below = examples[address] ?? []
  const onlyVillages = below.length > 0 && below.every((text) => villageOfLine(text) === text)
  return headed || onlyVillages ? { ...others, village: address } : mapping
}

/** "Năm sinh" over Nam | Nữ: the births stand under the sexes. */
function withBirthUnderSex(mapping: ColumnMapping, headings: Columns<string>): ColumnMapping {
  const { sexMale, born } = mapping
  const [above] = (headings[sexMale ?? ''] ?? '').split(headingJoint)
  const underBirth = /\b(?:sinh|ntns)\b/.test(headingKey(above ?? ''))
  return sexMale !== undefined && born === undefined && underBirth ? { ...mapping, born: sexMale } : mapping
}

/** "Ngày | Tháng | Năm" side by side under nothing else are the three parts of the birth. */
function withBirthInParts(mapping: ColumnMapping, headings: Columns<string>): ColumnMapping {
  if (mapping.born !== undefined) return mapping
  const is = (column: number, key: string): boolean => headingKey(headings[columnLetter(column)] ?? '') === key
  const columns = Object.keys(headings).map((letter) => columnIndex(letter) ?? 0)
  const day = columns.find((column) => is(column, 'ngay') && is(column + 1, 'thang') && is(column + 2, 'nam'))
  return day === undefined ? mapping : { ...mapping, born: columnLetter(day) }
}

/** By the whole heading, and by its words written as one, as tables of other programs head their columns ("hoten"). */
function grouped(): ReadonlyMap<string, readonly ListField[]> {
  const groups = new Map<string, ListField[]>()
  const add = (words: string, field: ListField) => void groups.set(words, [...(groups.get(words) ?? []), field])
  for (const { field, words } of synonyms) add(words, field)
  for (const { field, words } of synonyms)
    if (words.length > 5 && words.includes(' ')) add(words.replaceAll(' ', ''), field)
  return groups
}
