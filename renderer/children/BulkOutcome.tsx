import { useTranslation } from 'react-i18next'
import type { BulkOutcome } from '../../src/register/contract.ts'
import parts from './BulkBar.module.css'

/** How many would change, how many stay and why, the first names under each reason. */
export function BulkOutcomeView({ outcome }: { outcome: BulkOutcome }) {
  const { t } = useTranslation()
  return (
    <div className={parts.outcome} role="status">
      <strong>{t('children.bulk.changes', { n: outcome.changes })}</strong>
      {outcome.stays.map(({ because, children, first }) => (
        <details key={because}>
          <summary>{t(`children.bulk.stays.${because}`, { n: children })}</summary>
          <ul>
            {first.map((child) => (
              <li key={child.childId}>{child.name}</li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  )
}
