import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { readTime } from './read-time.ts'

interface TimeInputProps {
  label: string
  value: string
  onChange: (text: string) => void
  /** Somebody tried to save: a blank is wrong too. */
  tried: boolean
  error?: string | undefined
}

/** A time of day as people type it; what cannot be read stays as typed with the reason under it. */
export function TimeInput({ label, value, onChange, tried, error }: TimeInputProps) {
  const { t } = useTranslation()
  const read = readTime(value)
  const wrong = read === null && (tried || value.trim() !== '')
  return (
    <TextInput
      label={label}
      description={t('sessionSetup.windows.form.timeHint')}
      value={value}
      inputMode="text"
      autoComplete="off"
      maxLength={8}
      error={wrong ? t('sessionSetup.windows.form.timeWrong') : error}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => {
        if (read !== null) onChange(read)
      }}
    />
  )
}
