import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Preview } from '../../src/lists/contract.ts'
import parts from './RowsPanel.module.css'

/** What was repaired by itself, in one line; each count opens its rows. */
export function Repairs({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  const items = preview.repairs.filter((repair) => repair.count > 0)
  if (items.length === 0) return <p className={parts.repairs}>{t('lists.repairs.none')}</p>
  return (
    <p className={parts.repairs}>
      <strong>{t('lists.repairs.title')}</strong>{' '}
      {items.map((repair, at) => (
        <span key={repair.code}>
          {at === 0 ? '' : ' · '}
          <Link to="/lists" search={{ source: preview.sourceId, problem: repair.code }} replace>
            {t('lists.repairs.item', { what: t(`lists.code.${repair.code}`), n: repair.count })}
          </Link>
        </span>
      ))}
    </p>
  )
}
