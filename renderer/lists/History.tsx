import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Later, LinesShape } from '../ui/Later.tsx'
import { Panel } from '../ui/Panel.tsx'
import { HistoryRow } from './HistoryRow.tsx'
import type { PastImport } from './past-import.ts'
import { Undo } from './Undo.tsx'
import parts from './History.module.css'

/** Every list that came in, newest first; each can be looked at again and undone whole. */
export function History({ imports, pending }: { imports: readonly PastImport[]; pending: boolean }) {
  const { t } = useTranslation()
  const [undoing, setUndoing] = useState<PastImport | null>(null)
  return (
    <>
      <Undo asked={undoing} close={() => setUndoing(null)} />
      <Panel title={t('lists.history.title')}>
        {pending ? (
          <Later>
            <LinesShape lines={3} />
          </Later>
        ) : imports.length === 0 ? (
          <p className={parts.none}>{t('lists.history.none')}</p>
        ) : (
          <div className={parts.scroll} tabIndex={0} role="region" aria-label={t('lists.history.title')}>
            <table className={parts.table}>
              <thead>
                <tr>
                  <th scope="col">{t('lists.history.name')}</th>
                  <th scope="col">{t('lists.history.day')}</th>
                  <th scope="col">{t('lists.history.at')}</th>
                  <th scope="col">{t('lists.history.totals')}</th>
                  <th scope="col">{t('lists.history.waiting')}</th>
                  <th scope="col">{t('lists.history.state')}</th>
                  <th scope="col">{t('lists.history.actions')}</th>
                </tr>
              </thead>
              <tbody>
                {imports.map((one) => (
                  <HistoryRow key={one.sourceId} one={one} undo={() => setUndoing(one)} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Panel>
    </>
  )
}
