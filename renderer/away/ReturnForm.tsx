import { useEffect, useState } from 'react'
import { Button } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ReturnPreview, Taken } from '../../src/away/contract.ts'
import { api, client } from '../app/client.ts'
import { offered } from '../app/files.ts'
import { useLongWork } from '../app/long-work.ts'
import { newRequestId } from '../app/request-id.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { Notice } from '../ui/Notice.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { dayOfInstant, timeOfInstant } from '../ui/words.ts'
import { Brings } from './Brings.tsx'
import { ComingChildren } from './ComingChildren.tsx'
import { Conflicts } from './Conflicts.tsx'
import { FileButton } from './FileButton.tsx'
import { mergeWork } from './merge-work.ts'
import parts from './Away.module.css'

interface Decided {
  conflicts: Record<string, 'here' | 'away'>
  children: Record<string, string>
}
const undecided: Decided = { conflicts: {}, children: {} }

/** A return is chosen, looked at, decided where both sides differ, and taken in. */
export function ReturnForm({ taken }: { taken: Taken }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [decisions, setDecisions] = useState(undecided)
  const [requestId] = useState(newRequestId)
  const merging = useLongWork(mergeWork)
  useEffect(() => () => mergeWork.clear(), [])
  const offer = useMutation({
    mutationFn: async (chosen: File) => client.away.offer(await offered(chosen)),
    onMutate: () => setDecisions(undecided),
  })
  const input = { fileId: offer.data?.fileId ?? '', sessionId: taken.sessionId, decisions }
  const preview = useQuery({
    ...api.away.previewReturn.queryOptions({ input }),
    enabled: offer.data !== undefined && merging.phase !== 'done',
    placeholderData: keepPreviousData,
    retry: false,
  })
  const told = offer.data === undefined ? undefined : preview.data
  const merge = async () => {
    const done = await mergeWork.start({ requestId, ...input })
    if (done !== null) await queries.invalidateQueries()
  }
  if (merging.phase === 'done') return <Done confirmation={merging.result.taken.confirmation ?? ''} />
  return (
    <div className={parts.form}>
      <FailureNotice failure={offer.error ?? preview.error} />
      {told === undefined || preview.error !== null ? (
        <div className={parts.foot}>
          <FileButton
            filled
            label={t('away.back.choose')}
            accept=".stn-ve"
            loading={offer.isPending || preview.isLoading}
            onFile={(file) => offer.mutate(file)}
          />
        </div>
      ) : (
        <>
          <About preview={told} />
          <Conflicts
            conflicts={told.conflicts}
            chosen={decisions.conflicts}
            keep={(id, side) => setDecisions({ ...decisions, conflicts: { ...decisions.conflicts, [id]: side } })}
          />
          <ComingChildren
            coming={told.children}
            chosen={decisions.children}
            choose={(id, as) => setDecisions({ ...decisions, children: { ...decisions.children, [id]: as } })}
          />
          <FailureNotice failure={merging.phase === 'failed' ? merging.failure : null} />
          {merging.phase === 'running' ? (
            <ProgressPanel
              title={t('away.back.working')}
              progress={merging.progress === null ? null : { ...merging.progress, phase: '' }}
              cancel={mergeWork.cancel}
            />
          ) : (
            <div className={parts.foot}>
              <Button variant="filled" disabled={told.undecided > 0} onClick={() => void merge()}>
                {t('away.back.save')}
              </Button>
              {told.undecided === 0 ? null : <span>{t('away.back.undecided', { n: told.undecided })}</span>}
            </div>
          )}
        </>
      )}
      {offer.data !== undefined && preview.isLoading ? (
        <Later>
          <LinesShape />
        </Later>
      ) : null}
    </div>
  )
}

/** Of which session and when, and what it would write. */
function About({ preview: { taken, packedAt, seenBefore, brings, same } }: { preview: ReturnPreview }) {
  const { t } = useTranslation()
  const nothing = Object.values(brings).every((count) => count === 0)
  return (
    <>
      <p>
        {t('away.back.packed', { time: timeOfInstant(packedAt), day: dayOfInstant(packedAt), who: taken.withWhom })}
      </p>
      {taken.reason === null ? null : <Notice tone="look">{t('away.back.cancelled', { reason: taken.reason })}</Notice>}
      {seenBefore ? <Notice>{t('away.back.seen')}</Notice> : nothing ? <Notice>{t('away.back.nothing')}</Notice> : null}
      <h3>{t('away.back.brings')}</h3>
      <Brings brings={brings} same={same} label={t('away.back.brings')} />
    </>
  )
}

function Done({ confirmation }: { confirmation: string }) {
  const { t } = useTranslation()
  return (
    <div className={parts.form}>
      <Notice tone="done" live>
        {t('away.back.done')}
      </Notice>
      <div className={parts.code} aria-label={t('away.back.code')} role="group">
        {confirmation}
      </div>
      <p>{t('away.back.keep')}</p>
    </div>
  )
}
