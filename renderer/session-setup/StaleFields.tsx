import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Notice } from '../ui/Notice.tsx'
import parts from './StaleFields.module.css'

/** One input as a person reads it: its label, and its value in words. */
export interface ReadField<Form> {
  name: keyof Form & string
  label: string
  words: (form: Form) => string
}

interface StaleFieldsProps<Form> {
  fields: readonly ReadField<Form>[]
  form: Form
  now: Form
  change: (part: Partial<Form>) => void
}

/** Both values of every input that was typed here and differs from what is kept now. */
export function StaleFields<Form extends object>({ fields, form, now, change }: StaleFieldsProps<Form>) {
  const { t } = useTranslation()
  const shown = (text: string) => (text === '' ? t('sessionSetup.thing.blank') : text)
  const differing = fields.filter(({ name }) => JSON.stringify(form[name]) !== JSON.stringify(now[name]))
  return (
    <Notice tone="look" live>
      <strong>{t('sessionSetup.thing.stale')}</strong>
      <ul className={parts.stale}>
        {differing.map(({ name, label, words }) => (
          <li key={name}>
            <strong>{label}</strong>
            <span>{t('sessionSetup.thing.mine', { value: shown(words(form)) })}</span>
            <span>{t('sessionSetup.thing.theirs', { value: shown(words(now)) })}</span>
            <Button size="xs" onClick={() => change({ [name]: now[name] } as unknown as Partial<Form>)}>
              {t('sessionSetup.thing.useTheirs')}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
