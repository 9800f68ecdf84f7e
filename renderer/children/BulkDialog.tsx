import { useEffect, useState } from 'react'
import { Button, Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLongWork } from '../app/long-work.ts'
import { newRequestId } from '../app/request-id.ts'
import { useAsOf } from '../app/session.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { type BulkForm, type BulkWhat, changeOf } from './bulk-form.ts'
import { BulkFields } from './BulkFields.tsx'
import { BulkOutcomeView } from './BulkOutcome.tsx'
import { changeWork, previewWork, undoBulk } from './bulk-work.ts'
import { tellDone } from './last-done.ts'
import type { Selection } from './use-selection.ts'
import parts from './BulkBar.module.css'

interface BulkDialogProps {
  what: BulkWhat
  selection: Pick<Selection, 'count' | 'children'>
  close: () => void
  /** Called when it is written. */
  done: () => void
}

/** One change for many: filled in, looked at, written. Any change of the inputs asks for another look. */
export function BulkDialog({ what, selection, close, done }: BulkDialogProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { today } = useAsOf()
  const [form, setForm] = useState<BulkForm>({
    day: today,
    village: '',
    card: 'taken',
    obstacle: null,
    how: 'moved-away',
    text: '',
  })
  const looking = useLongWork(previewWork)
  const writing = useLongWork(changeWork)
  const change = changeOf(what, form)
  const running = looking.phase === 'running' ? looking : writing.phase === 'running' ? writing : null
  useEffect(() => {
    previewWork.clear()
    changeWork.clear()
    return () => previewWork.cancel()
  }, [])
  const look = () => {
    const children = selection.children()
    if (change !== null && children !== undefined) void previewWork.start({ children, change })
  }
  const write = async () => {
    const children = selection.children()
    if (change === null || children === undefined) return
    const written = await changeWork.start({ requestId: newRequestId(), children, change })
    if (written === null) return
    const { bulkId, changes } = written
    tellDone({
      words: t('children.bulk.written', { what: t(`children.bulk.what.${what}`), n: changes }),
      undo: async () => {
        const { undone, kept, before } = await undoBulk(bulkId, newRequestId())
        return t(kept + before === 0 ? 'children.bulk.undone' : 'children.bulk.undoneSome', { n: undone, kept, before })
      },
    })
    done()
    close()
    await queries.invalidateQueries()
  }
  const ready = looking.phase === 'done' ? looking.result : null
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={t('children.bulk.title', { what: t(`children.bulk.what.${what}`), n: selection.count ?? 0 })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        className={parts.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (ready === null) look()
          else void write()
        }}
      >
        <BulkFields
          what={what}
          form={form}
          change={(part) => {
            setForm({ ...form, ...part })
            previewWork.cancel()
            previewWork.clear()
          }}
        />
        <FailureNotice
          failure={looking.phase === 'failed' ? looking.failure : writing.phase === 'failed' ? writing.failure : null}
        />
        {running === null ? null : (
          <ProgressPanel
            title={t(running === looking ? 'children.bulk.looking' : 'children.bulk.writing')}
            progress={running.progress === null ? null : { ...running.progress, phase: '' }}
            remark={t('children.bulk.remark')}
            cancel={running === looking ? previewWork.cancel : changeWork.cancel}
          />
        )}
        {ready === null ? null : <BulkOutcomeView outcome={ready} />}
        <div className={parts.foot}>
          <Button onClick={close}>{t('common.cancel')}</Button>
          {ready === null ? (
            <Button type="submit" variant="filled" disabled={change === null || running !== null}>
              {t('children.bulk.look')}
            </Button>
          ) : (
            <Button type="submit" variant="filled" disabled={ready.changes === 0 || running !== null}>
              {t('children.bulk.write', { n: ready.changes })}
            </Button>
          )}
        </div>
      </form>
    </Modal>
  )
}
