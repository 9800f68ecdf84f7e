import { useState } from 'react'
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatDay, type Day } from '../../src/base/day.ts'
import { readDay } from './read-day.ts'

interface DayInputProps {
  label: string
  value: Day | null
  onChange: (day: Day | null) => void
  /** Days after this one are refused in words. */
  latest?: Day | undefined
  today?: Day | undefined
  error?: string | undefined
  description?: string | undefined
  autoFocus?: boolean
}

/** A day typed as dd/mm/yyyy (18/7/2024, 18072024 too); what cannot be read stays as typed with the reason under it. */
export function DayInput(props: DayInputProps) {
  const { label, value, onChange, latest, error, description, autoFocus = false } = props
  const { t } = useTranslation()
  const [text, setText] = useState(value === null ? '' : formatDay(value))
  const [seen, setSeen] = useState(value)
  // Another value from outside replaces what is typed, unless it is what was typed.
  if (value !== seen) {
    setSeen(value)
    if (readDay(text) !== value) setText(value === null ? '' : formatDay(value))
  }

  const read = readDay(text)
  const wrong = text.trim() !== '' && read === null
  const late = read !== null && latest !== undefined && read > latest
  return (
    <TextInput
      label={label}
      description={description}
      value={text}
      placeholder={t('common.dayShape')}
      inputMode="numeric"
      autoComplete="off"
      data-autofocus={autoFocus ? true : undefined}
      error={wrong ? t('common.dayUnreadable') : late ? t('common.dayTooLate', { day: formatDay(latest) }) : error}
      onChange={(event) => {
        const typed = event.currentTarget.value
        setText(typed)
        const day = readDay(typed)
        if (day === null ? typed.trim() === '' : latest === undefined || day <= latest) onChange(day)
      }}
      onBlur={() => {
        if (read !== null) setText(formatDay(read))
      }}
    />
  )
}
