import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../src/base/day.ts'
import { Notice } from '../ui/Notice.tsx'
import { useAsOf } from './session.ts'
import parts from './ConnectionNotice.module.css'

/** An address that asks for a day to come is refused in words, and today is shown. */
export function FutureDayNotice() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { refused, today } = useAsOf()
  if (refused === null) return null
  return (
    <div className={parts.place}>
      <Notice
        tone="look"
        live
        action={
          <Button
            size="xs"
            onClick={() => void navigate({ to: '.', search: (kept) => ({ ...kept, asOf: undefined }) })}
          >
            {t('app.backToToday')}
          </Button>
        }
      >
        {t('app.asOfRefused', { day: formatDay(refused), today: formatDay(today) })}
      </Notice>
    </div>
  )
}
