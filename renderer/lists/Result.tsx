import { useTranslation } from 'react-i18next'
import { formatDay } from '../../src/base/day.ts'
import type { Preview } from '../../src/lists/contract.ts'
import { useSession } from '../app/session.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Notice } from '../ui/Notice.tsx'
import parts from './Result.module.css'

/** What became of the import, and the next step. */
export function Result({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  const { today } = useSession()
  const { status, totals, asOf } = preview
  if (status === 'staged') return null
  if (status !== 'committed')
    return <Notice tone={status === 'staging' ? 'look' : 'calm'}>{t(`lists.result.${status}`)}</Notice>
  return (
    <div className={parts.result}>
      <Notice tone="done" live>
        <strong>{t('lists.result.saved', { new: totals.new, changed: totals.changed, same: totals.same })}</strong>{' '}
        {totals.held > 0 ? t('lists.result.waiting', { count: totals.held }) : null}
      </Notice>
      <div className={parts.next}>
        <ButtonLink variant="filled" to="/" search={{ asOf: asOf === today ? undefined : asOf }}>
          {t('lists.result.overview', { day: formatDay(asOf) })}
        </ButtonLink>
        <ButtonLink to="/lists" search={{ view: 'new' }}>
          {t('lists.result.more')}
        </ButtonLink>
        <ButtonLink to="/lists" search={{ view: 'history' }}>
          {t('lists.history.open')}
        </ButtonLink>
      </div>
    </div>
  )
}
