import { fold } from '../../base/text.ts'
import { textAt, type RowView } from './grid.ts'
import type { Layout } from './layout.ts'
import type { Sex } from './number-cells.ts'

/** A mark in a column of marks. */
export const mark = /^(?:x+|v|✓|✔|√|\+|\*|1|true|có)$/i

/** The sex: from its column, else from an x (or a birth) under Nam or Nữ. Both marked, or neither: null. */
export function readSex(view: RowView, layout: Layout): Sex | null {
  const { sex, sexMale, sexFemale } = layout.at
  const word = sexWord(textAt(view, sex))
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

function marked(text: string): boolean {
  return mark.test(text) || /\d{4}/.test(text) || /^(?:nam|nữ|nu)$/i.test(text)
}
