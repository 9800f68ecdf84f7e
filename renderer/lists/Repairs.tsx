import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Preview } from '../../src/lists/contract.ts'
import parts from './RowsPanel.module.css'

/** What was repaired by itself, and what is doubtful though it goes in, a line each; each count opens its rows. */
export function Repairs({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  const { repairs, doubts } = preview
  return (
    <>
      {doubts.length === 0 ? null : <Line title={t('lists.repairs.doubts')} items={doubts} preview={preview} />}
      {repairs.length === 0 ? (
        <p className={parts.repairs}>{t('lists.repairs.none')}</p>
      ) : (
        <Line title={t('lists.repairs.title')} items={repairs} preview={preview} />
      )}
    </>
  )
}

function Line({ title, items, preview }: { title: string; items: Preview['repairs']; preview: Preview }) {
  const { t } = useTranslation()
  return (
    <p className={parts.repairs}>
      <strong>{title}</strong>{' '}
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
