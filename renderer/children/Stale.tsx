import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Notice } from '../ui/Notice.tsx'
import type { ChildForm, Fields } from './child-form.ts'
import parts from './ChildForm.module.css'

interface StaleProps {
  fields: Fields
  form: ChildForm
  now: ChildForm
  change: (part: Partial<ChildForm>) => void
}

/** Both values of every field that was typed here and differs from what the register now holds. */
export function Stale({ fields, form, now, change }: StaleProps) {
  const { t } = useTranslation()
  const names = (Object.keys(fields) as (keyof ChildForm)[]).filter(
    (name) => wordsOf(form, name) !== wordsOf(now, name),
  ) // keys of a Fields are keys of the form
  const shown = (text: string) => (text === '' ? t('children.stale.blank') : text)
  return (
    <Notice tone="look" live>
      <strong>{t('children.stale.title')}</strong>
      <ul className={parts.stale}>
        {names.map((name) => (
          <li key={name}>
            <strong>{t(`children.field.${name}`)}</strong>
            <span>{t('children.stale.mine', { value: shown(wordsOf(form, name)) })}</span>
            <span className={parts.theirs}>
              {t('children.stale.theirs', { value: shown(wordsOf(now, name)) })}
              <Button size="xs" onClick={() => change({ [name]: now[name] })}>
                {t('children.stale.useTheirs')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function wordsOf(form: ChildForm, name: keyof ChildForm): string {
  const value = form[name]
  return typeof value === 'string' ? value : value.map((one) => [one.name, one.phone].join(' ').trim()).join(', ')
}
