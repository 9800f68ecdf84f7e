import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Preview } from '../../src/lists/contract.ts'
import { hasCode } from '../app/failure.ts'
import { newRequestId } from '../app/request-id.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { wordsOfNew } from './decisions.ts'
import { useDecide } from './use-decide.ts'
import parts from './RowsPanel.module.css'

/** Kinds of which something can be proposed at all. */
const proposable = ['possible-duplicate', 'village-unknown', 'duplicate-in-file', 'state-conflict']

/** One decision for all held rows of a kind, when there are several. */
export function ForAll({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  const { decide, accept } = useDecide()
  const { sourceId } = preview
  const kinds = preview.reasons.filter(({ verdict, count }) => verdict === 'held' && count > 1)
  // Accepted are all at once, so a second press has nothing left to accept.
  const nothingLeft = accept.data !== undefined || hasCode(accept.error, 'NO_SUCH_ROW')
  const ask = () => ({ requestId: newRequestId(), sourceId })
  return (
    <>
      <FailureNotice failure={decide.error ?? (nothingLeft ? null : accept.error)} />
      {accept.data === undefined ? null : (
        <Notice tone="done" live>
          {t('lists.rows.accepted', { count: accept.data.decided })}
        </Notice>
      )}
      {hasCode(accept.error, 'NO_SUCH_ROW') ? <Notice live>{t('lists.rows.noProposals')}</Notice> : null}
      {kinds.map(({ code, count }) => (
        <div key={code} className={parts.forAll}>
          <span>{t('lists.rows.forAll', { count, kind: t(`lists.code.${code}`) })}</span>
          {proposable.includes(code) && !nothingLeft ? (
            <Button size="compact-xs" loading={accept.isPending} onClick={() => accept.mutate({ ...ask(), code })}>
              {t('lists.rows.acceptAll')}
            </Button>
          ) : null}
          {(['new', 'drop'] as const).map((kind) => (
            <Button
              key={kind}
              size="compact-xs"
              loading={decide.isPending}
              onClick={() => decide.mutate({ ...ask(), code, decision: { kind } })}
            >
              {kind === 'new' ? wordsOfNew(t, code) : t('lists.decision.dropAll')}
            </Button>
          ))}
        </div>
      ))}
    </>
  )
}
