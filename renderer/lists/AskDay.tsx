import { useState } from 'react'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import type { Preview } from '../../src/lists/contract.ts'
import { useSession } from '../app/session.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { DayInput } from '../ui/DayInput.tsx'
import { Notice } from '../ui/Notice.tsx'
import { readFiles } from './import-draft.ts'
import { useRememberedFiles } from './read-again.ts'
import parts from './AskDay.module.css'

/** The list does not say its day: the officer does, and the files are read again for it. */
export function AskDay({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { today } = useSession()
  const [day, setDay] = useState<Day | null>(null)
  const again = useRememberedFiles(preview.sourceId)
  const use = async () => {
    if (again === null || day === null) return
    const next = await readFiles({ ...again, asOf: day }, preview.sourceId)
    if (next !== null) void navigate({ to: '/lists', search: { source: next.sourceId } })
  }
  return (
    <Notice tone="look">
      <strong>{t('lists.askDay.title')}</strong>
      {again === null ? (
        <p>
          {t('lists.askDay.noFiles')}{' '}
          <ButtonLink size="compact-xs" to="/lists" search={{ view: 'new' }}>
            {t('lists.columns.chooseAgain')}
          </ButtonLink>
        </p>
      ) : (
        <form
          className={parts.form}
          onSubmit={(event) => {
            event.preventDefault()
            void use()
          }}
        >
          <DayInput label={t('lists.form.day')} value={day} latest={today} onChange={setDay} />
          <Button onClick={() => setDay(today)}>{t('common.today')}</Button>
          <Button type="submit" variant="filled" disabled={day === null}>
            {t('lists.askDay.confirm')}
          </Button>
        </form>
      )}
    </Notice>
  )
}
