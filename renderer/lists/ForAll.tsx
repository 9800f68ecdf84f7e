import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PreviewRow } from '../../src/lists/contract.ts'
import { newRequestId } from '../app/request-id.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { wordsOfNew } from './decisions.ts'
import { useDecide } from './use-decide.ts'
import parts from './RowsPanel.module.css'

/** One decision for all held rows of a kind, when there are several. */
export function ForAll({ sourceId, rows }: { sourceId: string; rows: readonly PreviewRow[] }) {
  const { t } = useTranslation()
  const decide = useDecide()
  const counts = new Map<NonNullable<PreviewRow['code']>, number>()
  for (const { code, decision } of rows)
    if (code !== null && decision === null) counts.set(code, (counts.get(code) ?? 0) + 1)
  const kinds = [...counts].filter(([, n]) => n > 1)
  return (
    <>
      <FailureNotice failure={decide.error} />
      {kinds.map(([code, n]) => (
        <div key={code} className={parts.forAll}>
          {t('lists.rows.forAll', { n, kind: t(`lists.code.${code}`) })}
          {(['new', 'drop'] as const).map((kind) => (
            <Button
              key={kind}
              size="xs"
              loading={decide.isPending}
              onClick={() => decide.mutate({ requestId: newRequestId(), sourceId, code, decision: { kind } })}
            >
              {kind === 'new' ? wordsOfNew(t, code) : t('lists.decision.drop')}
            </Button>
          ))}
        </div>
      ))}
    </>
  )
}
