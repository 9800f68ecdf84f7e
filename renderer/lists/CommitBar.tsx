import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconDownload, IconShieldCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Preview } from '../../src/lists/contract.ts'
import { api, client } from '../app/client.ts'
import { download } from '../app/files.ts'
import { useKey } from '../app/keys.ts'
import { useLongWork } from '../app/long-work.ts'
import { newRequestId } from '../app/request-id.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { commitWork } from './import-work.ts'
import { forgetFiles } from './read-again.ts'
import { gapOf, refusedToMend } from './totals.ts'
import parts from './CommitBar.module.css'

/** The way out of the preview: drop it, take the rows to mend, or save it with the effect named on the button. */
export function CommitBar({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const saving = useLongWork(commitWork)
  const { sourceId, totals } = preview
  const drop = useMutation(
    api.lists.drop.mutationOptions({
      onSuccess: () => {
        forgetFiles(sourceId)
        return navigate({ to: '/lists', search: { view: 'new' } })
      },
    }),
  )
  const mend = useMutation({
    mutationFn: async () => download((await client.lists.rowsToMend({ sourceId })).fileId),
  })
  const reason =
    gapOf(totals) !== 0
      ? t('lists.commit.gapFirst')
      : totals.read === 0
        ? t('lists.commit.noRows')
        : preview.asOfFrom === 'today'
          ? t('lists.commit.dayFirst')
          : null
  const save = async () => {
    if (reason !== null) return
    const saved = await commitWork.start({ requestId: newRequestId(), sourceId })
    if (saved === null) return
    forgetFiles(sourceId)
    await queries.invalidateQueries()
    commitWork.clear()
  }
  useKey('commit', reason !== null || saving.phase === 'running' ? null : () => void save())

  if (saving.phase === 'running')
    return (
      <div className={parts.bar}>
        <ProgressPanel
          title={t('lists.commit.working')}
          progress={saving.progress}
          remark={t('lists.commit.workingRemark')}
          cancel={commitWork.cancel}
        />
      </div>
    )
  return (
    <div className={parts.bar}>
      <FailureNotice failure={saving.phase === 'failed' ? saving.failure : (drop.error ?? mend.error)} />
      <div className={parts.line}>
        <p className={parts.words} role="status" data-usual={saving.phase !== 'cancelled' && reason === null}>
          {saving.phase === 'failed' ? null : (
            // After a lost connection nobody knows whether it was written: the notice above says so.
            <>
              <IconShieldCheck size="1.125rem" stroke={1.6} aria-hidden />
              {saving.phase === 'cancelled' ? t('lists.commit.cancelled') : (reason ?? t('lists.commit.nothingYet'))}
            </>
          )}
        </p>
        <Button onClick={() => drop.mutate({ requestId: newRequestId(), sourceId })} loading={drop.isPending}>
          {t('lists.commit.drop')}
        </Button>
        {totals.held + refusedToMend(preview) === 0 ? null : (
          <Button
            leftSection={<IconDownload size="1rem" aria-hidden />}
            onClick={() => mend.mutate()}
            loading={mend.isPending}
          >
            {t('lists.commit.mend')}
          </Button>
        )}
        <Button variant="filled" disabled={reason !== null} onClick={() => void save()}>
          <SaveWords totals={totals} />
        </Button>
      </div>
    </div>
  )
}

function SaveWords({ totals }: { totals: Preview['totals'] }) {
  const { t } = useTranslation()
  const what = [
    ...(totals.new > 0 ? [t('lists.commit.newPart', { n: totals.new })] : []),
    ...(totals.changed > 0 ? [t('lists.commit.changedPart', { n: totals.changed })] : []),
  ]
  return what.length === 0 ? t('lists.commit.nothing') : t('lists.commit.save', { what: what.join(', ') })
}
