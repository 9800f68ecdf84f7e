import { fold } from '../../base/text.ts'
import { textAt, type RowView } from './grid.ts'
import { headingOf, type Layout } from './layout.ts'
import type { Sex } from './number-cells.ts'

/** A mark in a column of marks. */
export const mark = /^(?:x+|v|✓|✔|√|\+|\*|1|true|có)$/i

/** The sex: from its column, else from an x (or a birth) under Nam or Nữ. Both marked, or neither: null. */
export function readSex(view: RowView, layout: Layout): Sex | null {
  const { sex, sexMale, sexFemale } = layout.at
  const said = textAt(view, sex)
  const word = sexWord(said) ?? sexOfFigure(said, layout)
  if (word !== null) return word
  const male = marked(textAt(view, sexMale))
  const female = marked(textAt(view, sexFemale))
  return male === female ? null : male ? 'male' : 'female'
}

function sexWord(text: string): Sex | null {
  if (text === '') return null
  const word = fold(text).replace(/^(?:gioi tinh|gt|be|con|chau)[ :]+/, '')
  if (/^(?:nam|trai|m|male)$/.test(word)) return 'male'
  return /^(?:nu|gai|f|female)$/.test(word) ? 'female' : null
}

/** "Giới tính (1: Nam; 0: Nữ)", "(Nam: 1, Nữ: 2)": the heading says what the figures stand for. */
function sexOfFigure(text: string, layout: Layout): Sex | null {
  if (!/^\d$/.test(text)) return null
  const told = fold(headingOf(layout, 'sex')).match(/\b(?:nam|nu|\d)\b/g) ?? []
  const [first, second, third, fourth] = told
  if (told.length !== 4 || first === undefined || second === undefined) return null
  const pairs = [
    [first, second],
    [third, fourth],
  ].map((pair) => (/\d/.test(first) ? pair.toReversed() : pair))
  const word = pairs.find(([, figure]) => figure === text)?.[0]
  return word === 'nam' ? 'male' : word === 'nu' ? 'female' : null
}

function marked(text: string): boolean {
  return mark.test(text) || /\d{4}/.test(text) || /^(?:nam|nữ|nu)$/i.test(text)
}
