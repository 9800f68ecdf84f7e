import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLongWork } from '../app/long-work.ts'
import { newRequestId } from '../app/request-id.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { toldInWords } from '../i18n/core-words.ts'
import type { PastImport } from './past-import.ts'
import { UndoEffects } from './UndoEffects.tsx'
import { undoWork } from './import-work.ts'
import parts from './History.module.css'

/** Asks in words, undoes with progress, tells what was kept and why. */
export function Undo({ asked, close }: { asked: PastImport | null; close: () => void }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const state = useLongWork(undoWork)
  if (state.phase === 'running')
    return (
      <ProgressPanel
        title={t('lists.undo.working')}
        progress={state.progress}
        remark={t('lists.undo.workingRemark')}
        cancel={undoWork.cancel}
      />
    )
  const confirm = async () => {
    if (asked === null) return
    const done = await undoWork.start({ requestId: newRequestId(), sourceId: asked.sourceId })
    if (done === null) return
    close()
    await queries.invalidateQueries()
  }
  return (
    <>
      {asked === null ? null : (
        <Panel label={t('lists.history.undo')} className={parts.undo}>
          <strong>{t('lists.undo.title', { title: asked.title })}</strong>
          <UndoEffects sourceId={asked.sourceId} />
          <div className={parts.buttons}>
            <Button variant="filled" onClick={() => void confirm()} data-autofocus>
              {t('lists.undo.confirm', { new: asked.totals.new, changed: asked.totals.changed })}
            </Button>
            <Button onClick={close}>{t('lists.undo.no')}</Button>
          </div>
        </Panel>
      )}
      <FailureNotice failure={state.phase === 'failed' ? state.failure : null} />
      {state.phase === 'cancelled' ? <Notice live>{t('lists.undo.cancelled')}</Notice> : null}
      {state.phase === 'done' ? (
        <Notice
          tone="done"
          live
          action={
            <Button size="xs" onClick={undoWork.clear}>
              {t('common.close')}
            </Button>
          }
        >
          {t('lists.undo.done', { removed: state.result.removed, reverted: state.result.reverted })}
          {state.result.kept.length === 0 ? null : (
            <>
              {' '}
              {t('lists.undo.kept', { count: state.result.kept.length })}
              <ul>
                {state.result.kept.slice(0, 30).map(({ childId, name, because }) => (
                  <li key={childId}>{t('lists.undo.keptLine', { name, because: toldInWords(because) })}</li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      ) : null}
    </>
  )
}
