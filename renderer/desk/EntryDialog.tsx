import { useEffect, useState } from 'react'
import { Button, FileButton, Modal, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { api, client } from '../app/client.ts'
import { offered } from '../app/files.ts'
import { longWork, useLongWork } from '../app/long-work.ts'
import { newRequestId } from '../app/request-id.ts'
import { MadeFiles } from '../reports/MadeFiles.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { bornWords } from '../ui/words.ts'
import { useKept } from './use-kept.ts'
import formParts from '../ui/Form.module.css'
import deskForm from './DeskForm.module.css'
import tableParts from './DeskTable.module.css'

const restWork = longWork((input: Parameters<typeof client.desk.entryRest>[0], signal) =>
  client.desk.entryRest(input, { signal }),
)

interface EntryDialogProps {
  sessionId: string
  desk: string | null
  close: () => void
  done: (requestId: string, words: string) => void
}

/** After a session in another system: paste the day's numbers, look, mark all taken at once. */
export function EntryDialog({ sessionId, desk, close, done }: EntryDialogProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [text, setText] = useKept(sessionId, 'entry', z.string(), '')
  const [asked, setAsked] = useState('')
  const offer = useMutation({ mutationFn: async (chosen: File) => client.desk.offerNumbers(await offered(chosen)) })
  const file = offer.data ?? null
  const input = { sessionId, text: file === null ? asked : '', fileId: file?.fileId ?? null }
  const isAsked = file !== null || asked.trim() !== ''
  const preview = useQuery(api.desk.entryPreview.queryOptions({ input, enabled: isAsked }))
  const rest = useLongWork(restWork)
  useEffect(() => () => restWork.clear(), [])
  const mark = useMutation(api.desk.entryMark.mutationOptions())
  const lines = isAsked ? (preview.data?.lines ?? []) : []
  const ready = lines.filter(({ state }) => state === 'ready')
  const save = () => {
    const requestId = newRequestId()
    const rows = ready.flatMap(({ child, slip }) => (child === null ? [] : [{ childId: child.id, slip }]))
    mark.mutate(
      { requestId, sessionId, desk, rows },
      {
        onSuccess: async ({ marked }) => {
          setText('')
          await queries.invalidateQueries()
          done(requestId, t('deskWork.entry.wrote', { count: marked }))
        },
      },
    )
  }
  return (
    <Modal
      opened
      returnFocus={false}
      onClose={close}
      size="52rem"
      title={t('desk.entry.open')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={deskForm.form}>
        <Textarea
          data-autofocus
          label={t('desk.entry.paste')}
          description={t('desk.entry.hint')}
          autosize
          minRows={4}
          maxRows={10}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className={formParts.foot}>
          <Button
            variant={ready.length === 0 ? 'filled' : 'default'}
            onClick={() => {
              offer.reset()
              setAsked(text)
            }}
          >
            {t('desk.entry.look')}
          </Button>
          <FileButton
            accept=".xlsx,.xls,.csv,.txt"
            onChange={(chosen) => {
              if (chosen === null) return
              setAsked('')
              offer.mutate(chosen)
            }}
          >
            {(props) => (
              <Button {...props} loading={offer.isPending}>
                {t('deskWork.entry.file')}
              </Button>
            )}
          </FileButton>
          {file === null ? null : (
            <>
              <span>{t('deskWork.entry.ofFile', { name: file.name })}</span>
              <Button onClick={() => offer.reset()}>{t('deskWork.entry.otherWay')}</Button>
            </>
          )}
        </div>
        <FailureNotice failure={offer.error ?? preview.error ?? mark.error} />
        {lines.length === 0 ? null : (
          <div className={tableParts.scroll}>
            <table className={tableParts.table}>
              <thead>
                <tr>
                  <th>{t('desk.entry.line')}</th>
                  <th>{t('desk.entry.text')}</th>
                  <th>{t('desk.entry.child')}</th>
                  <th>{t('desk.slip')}</th>
                  <th>{t('desk.entry.stateName')}</th>
                </tr>
              </thead>
              <tbody>
                {lines.map((one) => (
                  <tr key={one.line} data-state={one.state}>
                    <td>{one.line}</td>
                    <td>{one.number ?? one.name ?? one.text}</td>
                    <td>
                      {one.child === null
                        ? '–'
                        : [one.child.name, bornWords(one.child.born), one.child.village].filter(Boolean).join(' · ')}
                    </td>
                    <td>{one.slip}</td>
                    <td>
                      {one.nameDiffers
                        ? t('desk.entry.state.nameDiffers')
                        : one.bornDiffers
                          ? t('deskWork.entry.bornDiffers')
                          : t(`desk.entry.state.${one.state}`)}
                      {one.by === null ? null : <small> · {t(`deskWork.entry.by.${one.by}`)}</small>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {lines.length === 0 ? null : (
          <div className={formParts.foot}>
            <Button
              variant="filled"
              disabled={ready.length === 0 || (file === null && asked !== text)}
              loading={mark.isPending}
              onClick={save}
            >
              {t('desk.entry.mark', { count: ready.length })}
            </Button>
            <span>{t('desk.entry.rest', { count: lines.length - ready.length })}</span>
            {lines.length === ready.length ? null : (
              <Button loading={rest.phase === 'running'} onClick={() => void restWork.start(input)}>
                {t('deskWork.entry.rest')}
              </Button>
            )}
          </div>
        )}
        {rest.phase === 'failed' ? <FailureNotice failure={rest.failure} /> : null}
        {rest.phase === 'done' ? <MadeFiles made={rest.result} /> : null}
      </div>
    </Modal>
  )
}
