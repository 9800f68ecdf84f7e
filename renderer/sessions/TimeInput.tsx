import { useState } from 'react'
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { readTime } from './read-time.ts'

interface TimeInputProps {
  label: string
  /** "HH:MM", by 24 hours whatever the browser's language. */
  value: string
  onChange: (time: string | null) => void
}

/** A time typed as 7:30, 7h30, 0730 or 7; what cannot be read stays as typed, with how to type it under it. */
export function TimeInput({ label, value, onChange }: TimeInputProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(value)
  const read = readTime(text)
  return (
    <TextInput
      label={label}
      value={text}
      inputMode="numeric"
      autoComplete="off"
      error={read === null ? t('sessions.form.timeUnreadable') : undefined}
      onChange={(event) => {
        setText(event.currentTarget.value)
        onChange(readTime(event.currentTarget.value))
      }}
      onBlur={() => {
        if (read !== null) setText(read)
      }}
    />
  )
}
