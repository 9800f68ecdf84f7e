import { ActionIcon, Button, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { IconFileSpreadsheet, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLongWork } from '../app/long-work.ts'
import { useSession } from '../app/session.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { DropOverlay } from './DropOverlay.tsx'
import { DropZone } from './DropZone.tsx'
import { changeDraft, chooseFiles, startPreview, useImportDraft } from './import-draft.ts'
import { previewWork } from './import-work.ts'
import { PointAtHeading } from './PointAtHeading.tsx'
import { SecrecyQuestion } from './SecrecyQuestion.tsx'
import { useDropAnywhere } from './use-drop-anywhere.ts'
import parts from './ChooseFiles.module.css'

/** Files, the secrecy question, and what the register must know about the list; then the preview. */
export function ChooseFiles() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { today } = useSession()
  const draft = useImportDraft()
  const reading = useLongWork(previewWork)
  const dragged = useDropAnywhere(chooseFiles)
  const ready = draft.secret === 'no' && draft.files.length > 0
  const start = async () => {
    const preview = await startPreview()
    if (preview !== null) void navigate({ to: '/lists', search: { source: preview.sourceId } })
  }
  if (draft.offering || reading.phase === 'running')
    return (
      <ProgressPanel
        title={t('lists.form.reading')}
        progress={reading.phase === 'running' ? reading.progress : null}
        remark={t('lists.form.nothingYet')}
        cancel={previewWork.cancel}
      />
    )
  return (
    <Panel className={parts.panel} label={t('lists.steps.choose')}>
      <DropOverlay shown={dragged} />
      {reading.phase === 'cancelled' ? <Notice live>{t('lists.form.cancelled')}</Notice> : null}
      <FailureNotice failure={draft.failure ?? (reading.phase === 'failed' ? reading.failure : null)} />
      {reading.phase === 'failed' ? <PointAtHeading failure={reading.failure} /> : null}
      <SecrecyQuestion />
      <DropZone onFiles={chooseFiles} filled={draft.files.length === 0} />
      {draft.files.length === 0 ? null : (
        <form
          className={parts.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (ready) void start()
          }}
        >
          <ul className={parts.files} aria-label={t('lists.form.files')}>
            {draft.files.map((file) => (
              <li key={file.name}>
                <IconFileSpreadsheet size="1.125rem" stroke={1.6} aria-hidden />
                <strong>{file.name}</strong>
                <span>{t('lists.form.size', { n: Math.ceil(file.size / 1024) })}</span>
                <ActionIcon
                  size="sm"
                  aria-label={t('lists.form.remove', { name: file.name })}
                  onClick={() => changeDraft({ files: draft.files.filter((other) => other !== file) })}
                >
                  <IconX size="0.875rem" aria-hidden />
                </ActionIcon>
              </li>
            ))}
          </ul>
          <div className={parts.fields}>
            <DayInput
              label={t('lists.form.day')}
              description={t('lists.form.dayHint')}
              value={draft.asOf}
              latest={today}
              onChange={(asOf) => changeDraft({ asOf })}
            />
            <TextInput
              label={t('lists.form.origin')}
              description={t('lists.form.originHint')}
              value={draft.origin}
              maxLength={200}
              onChange={(event) => changeDraft({ origin: event.currentTarget.value })}
            />
            <TextInput
              label={t('lists.form.permittedBy')}
              description={t('lists.form.permittedHint')}
              value={draft.permittedBy}
              maxLength={200}
              onChange={(event) => changeDraft({ permittedBy: event.currentTarget.value })}
            />
          </div>
          <div className={parts.foot}>
            {draft.secret === null ? <span>{t('lists.form.answerFirst')}</span> : null}
            <Button type="submit" variant="filled" disabled={!ready}>
              {t('lists.form.preview')}
            </Button>
          </div>
        </form>
      )}
    </Panel>
  )
}
