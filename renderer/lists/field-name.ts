import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { listFields } from '../../src/lists/read-row.ts'
import { bornWords } from '../ui/words.ts'
import { maskedText } from './mapping.ts'

/** What a list changes beside its own columns. */
const ownFields = ['guardians', 'presence', 'stay', 'obstacle'] as const
const sexes = ['male', 'female'] as const
const cards = ['left', 'filed', 'taken', 'issued', 'handed-over'] as const
const residences = ['permanent', 'temporary', 'living-here'] as const

/** A field of a row in an officer's words; one nobody knows stays as it is. */
export function useFieldName(): (name: string) => string {
  const { t } = useTranslation()
  return (name) => {
    const field = [...listFields, ...ownFields].find((known) => known === name)
    return field === undefined ? name : t(`lists.field.${field}`)
  }
}

/** A value of a field as an officer writes it; ID and phone numbers are masked. */
export function valueWords(t: TFunction, field: string, value: string | null): string {
  if (value === null) return t('lists.rows.blank')
  const sex = sexes.find((known) => field === 'sex' && known === value)
  if (sex !== undefined) return t(`words.sex.${sex}`)
  const card = cards.find((known) => field === 'card' && known === value)
  if (card !== undefined) return t(`words.state.${card}`)
  const residence = residences.find((known) => field === 'residence' && known === value)
  if (residence !== undefined) return t(`children.residence.${residence}`)
  return (field === 'born' ? bornWords(value) : null) ?? maskedText(value)
}
