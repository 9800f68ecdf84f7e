import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../ui/numbers.ts'
import { api } from '../app/client.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Panel } from '../ui/Panel.tsx'
import parts from './Overview.module.css'

/** What needs a person's decision. */
export function Waiting() {
  const { t } = useTranslation()
  const history = useQuery(api.lists.history.queryOptions())
  const imports = history.data ?? []
  const holding = imports.filter((entry) => entry.status === 'committed' && entry.waiting > 0)
  const held = holding.reduce((sum, entry) => sum + entry.waiting, 0)
  const staged = imports.filter((entry) => entry.status === 'staged')
  return (
    <Panel title={t('overview.waiting.title')}>
      <FailureNotice failure={history.error} />
      {holding[0] === undefined ? null : (
        <Link to="/lists" search={{ source: holding[0].sourceId, tab: 'held' }} className={parts.line}>
          <strong>{formatCount(held)}</strong> {t('overview.waiting.held')}
          <IconChevronRight size="1rem" aria-hidden />
        </Link>
      )}
      {staged[0] === undefined ? null : (
        <Link to="/lists" search={{ source: staged[0].sourceId }} className={parts.line}>
          <strong>{formatCount(staged.length)}</strong> {t('overview.waiting.staged', { count: staged.length })}
          <IconChevronRight size="1rem" aria-hidden />
        </Link>
      )}
      {history.isSuccess && held === 0 && staged.length === 0 ? (
        <p className={parts.quiet}>{t('overview.waiting.none')}</p>
      ) : null}
    </Panel>
  )
}
