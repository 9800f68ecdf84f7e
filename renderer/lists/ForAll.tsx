import { Button } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PreviewRow } from '../../src/lists/contract.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { wordsOfNew } from './decisions.ts'
import { useDecide } from './use-decide.ts'
import parts from './RowsPanel.module.css'

/** One decision for all held rows of a kind, when there are several; counted by the core, not by what is in sight. */
export function ForAll({ sourceId, rows }: { sourceId: string; rows: readonly PreviewRow[] }) {
  const { t } = useTranslation()
  const decide = useDecide()
  const codes = [...new Set(rows.flatMap(({ code, decision }) => (code === null || decision !== null ? [] : [code])))]
  const counts = useQueries({
    queries: codes.map((code) =>
      api.lists.rows.queryOptions({ input: { sourceId, verdict: 'held', code, page: { offset: 0, limit: 1 } } }),
    ),
  })
  return (
    <>
      <FailureNotice failure={decide.error} />
      {codes.map((code, index) => {
        const n = counts[index]?.data?.total ?? 0
        return n < 2 ? null : (
          <div key={code} className={parts.forAll}>
            {t('lists.rows.forAll', { count: n, kind: t(`lists.code.${code}`) })}
            {(['new', 'drop'] as const).map((kind) => (
              <Button
                key={kind}
                size="xs"
                loading={decide.isPending}
                onClick={() => decide.mutate({ requestId: newRequestId(), sourceId, code, decision: { kind } })}
              >
                {kind === 'new' ? wordsOfNew(t, code) : t('lists.decision.dropAll')}
              </Button>
            ))}
          </div>
        )
      })}
    </>
  )
}
