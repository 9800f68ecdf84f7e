import { useState } from 'react'
import { Button, PasswordInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { client } from '../app/client.ts'
import { offered } from '../app/files.ts'
import { newRequestId } from '../app/request-id.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Permitted } from '../ui/Permitted.tsx'
import { tellErased } from './erased.ts'
import { FileButton } from './FileButton.tsx'
import parts from './Away.module.css'

/** On an empty register: open a session from the file it was sealed in, and go to its desk. */
export function OpenPanel() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [file, setFile] = useState<File | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const open = useMutation({
    mutationFn: async (chosen: File) => {
      const { fileId } = await client.away.offer(await offered(chosen))
      const { copy } = await client.away.open({ requestId: newRequestId(), fileId, passphrase })
      tellErased(null)
      await queries.invalidateQueries()
      await navigate({ to: '/desk', search: { session: copy.sessionId } })
    },
  })
  return (
    <Panel title={t('away.openFile.title')}>
      <Permitted needs="run-desk" told>
        <form
          className={parts.body}
          onSubmit={(event) => {
            event.preventDefault()
            if (file !== null && passphrase.trim() !== '') open.mutate(file)
          }}
        >
          <p>{t('away.openFile.why')}</p>
          <div className={parts.foot}>
            <FileButton label={t('away.openFile.choose')} accept=".stn-di" filled={file === null} onFile={setFile} />
            {file === null ? null : <span>{t('away.openFile.chosen', { name: file.name })}</span>}
          </div>
          <PasswordInput
            label={t('away.openFile.passphrase')}
            autoComplete="off"
            value={passphrase}
            maxLength={200}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <FailureNotice failure={open.error} />
          <div>
            <Button
              type="submit"
              variant={file === null ? 'default' : 'filled'}
              disabled={file === null || passphrase.trim() === ''}
              loading={open.isPending}
            >
              {t('away.openFile.save')}
            </Button>
          </div>
        </form>
      </Permitted>
    </Panel>
  )
}
