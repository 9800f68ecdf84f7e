import { useState } from 'react'
import { Button, FileButton, Modal, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { bornWords } from '../ui/words.ts'
import { useKept } from './use-kept.ts'
import formParts from '../ui/Form.module.css'
import deskForm from './DeskForm.module.css'
import tableParts from './DeskTable.module.css'

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
  const preview = useQuery(
    api.desk.entryPreview.queryOptions({ input: { sessionId, text: asked }, enabled: asked.trim() !== '' }),
  )
  const mark = useMutation(api.desk.entryMark.mutationOptions())
  const lines = asked === '' ? [] : (preview.data?.lines ?? [])
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
          done(requestId, t('desk.entry.wrote', { count: marked }))
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
          <Button variant={ready.length === 0 ? 'filled' : 'default'} onClick={() => setAsked(text)}>
            {t('desk.entry.look')}
          </Button>
          <FileButton
            accept=".csv,.txt"
            onChange={(file) => {
              if (file !== null) void file.text().then(setText)
            }}
          >
            {(props) => <Button {...props}>{t('desk.entry.file')}</Button>}
          </FileButton>
        </div>
        <FailureNotice failure={preview.error ?? mark.error} />
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
                    <td>{t(one.nameDiffers ? 'desk.entry.state.nameDiffers' : `desk.entry.state.${one.state}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {asked === '' || lines.length === 0 ? null : (
          <div className={formParts.foot}>
            <Button
              variant="filled"
              disabled={ready.length === 0 || asked !== text}
              loading={mark.isPending}
              onClick={save}
            >
              {t('desk.entry.mark', { count: ready.length })}
            </Button>
            <span>{t('desk.entry.rest', { count: lines.length - ready.length })}</span>
          </div>
        )}
      </div>
    </Modal>
  )
}
