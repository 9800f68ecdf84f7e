import { useTranslation } from 'react-i18next'
import type { PreviewRow } from '../../src/lists/contract.ts'
import { newRequestId } from '../app/request-id.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { choicesOf } from './decisions.ts'
import { useDecide } from './use-decide.ts'
import parts from './RowsPanel.module.css'

/** The decision on one held row; chosen at once, changed until the list is saved. */
export function Decide({ row, sourceId }: { row: PreviewRow; sourceId: string }) {
  const { t } = useTranslation()
  const decide = useDecide()
  const choices = choicesOf(t, row)
  return (
    <>
      <select
        className={parts.decide}
        aria-label={t('lists.rows.decide', { row: row.row })}
        value={choices.find((choice) => choice.key === row.decision)?.key ?? ''}
        disabled={decide.isPending}
        onChange={(event) => {
          const choice = choices.find((one) => one.key === event.currentTarget.value)
          if (choice === undefined) return
          decide.mutate({ requestId: newRequestId(), sourceId, rowId: row.rowId, decision: choice.decision })
        }}
      >
        <option value="">{t('lists.rows.choose')}</option>
        {choices.map((choice) => (
          <option key={choice.key} value={choice.key}>
            {choice.words}
          </option>
        ))}
      </select>
      <FailureNotice failure={decide.error} />
    </>
  )
}
