import { useId } from 'react'
import { Checkbox, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ReadField } from './StaleFields.tsx'
import parts from '../ui/Form.module.css'

interface NameFieldProps {
  label: string
  placeholder: string
  value: string
  onChange: (name: string) => void
  /** Somebody tried to save: a missing name is said. */
  tried: boolean
  /** Another one has it. */
  taken: boolean
}

/** The name of a place, a team, a kit: its own among its kind. */
export function NameField({ label, placeholder, value, onChange, tried, taken }: NameFieldProps) {
  const { t } = useTranslation()
  const missing = tried && value.trim() === '' ? t('sessionSetup.thing.nameMissing') : undefined
  return (
    <TextInput
      label={label}
      placeholder={placeholder}
      value={value}
      maxLength={200}
      data-autofocus
      error={taken ? t('sessionSetup.thing.nameTaken') : missing}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

interface ChoiceFieldProps<Value extends string> {
  label: string
  value: Value
  choices: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
}

/** One of a few, side by side. */
export function ChoiceField<Value extends string>({ label, value, choices, onChange }: ChoiceFieldProps<Value>) {
  const id = useId()
  return (
    <div className={parts.group}>
      <span className={parts.label} id={id}>
        {label}
      </span>
      <SegmentedControl
        aria-labelledby={id}
        className={parts.segments}
        value={value}
        data={[...choices]}
        onChange={(chosen) => {
          const found = choices.find((one) => one.value === chosen)
          if (found !== undefined) onChange(found.value)
        }}
      />
    </div>
  )
}

interface NoteAndUse {
  note: string
  inUse: boolean
}

/** What every thing of the office ends with: a note, and whether it is in use. */
export function NoteAndUseFields({ form, change }: { form: NoteAndUse; change: (part: Partial<NoteAndUse>) => void }) {
  const { t } = useTranslation()
  return (
    <>
      <Textarea
        label={t('sessionSetup.thing.note')}
        value={form.note}
        maxLength={2000}
        autosize
        minRows={2}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <Checkbox
        label={t('sessionSetup.thing.inUse')}
        description={t('sessionSetup.thing.inUseHint')}
        checked={form.inUse}
        onChange={(event) => change({ inUse: event.currentTarget.checked })}
      />
    </>
  )
}

/** The same in words, for two values side by side. */
export function useNoteAndUseWords(): ReadField<NoteAndUse>[] {
  const { t } = useTranslation()
  return [
    { name: 'note', label: t('sessionSetup.thing.note'), words: ({ note }) => note },
    {
      name: 'inUse',
      label: t('sessionSetup.thing.inUse'),
      words: ({ inUse }) => t(inUse ? 'sessionSetup.thing.yes' : 'sessionSetup.thing.no'),
    },
  ]
}
