import { useState } from 'react'
import { Button, Checkbox, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { useSession } from '../app/session.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { useSaveSettings } from './use-save-settings.ts'
import { VillageName } from './VillageName.tsx'
import parts from './Settings.module.css'

/** The villages by hand: add, rename, and say when the list is whole. */
export function VillageSettings() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { settings } = useSession()
  const [name, setName] = useState('')
  const villages = useQuery(api.register.villages.queryOptions({ input: {} }))
  const { saving, save } = useSaveSettings()
  const add = useMutation(
    api.register.saveVillage.mutationOptions({
      onSuccess: () => {
        setName('')
        return queries.invalidateQueries()
      },
    }),
  )
  return (
    <Panel title={t('settings.villages.title')}>
      <form
        className={parts.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') add.mutate({ requestId: newRequestId(), id: null, name: name.trim() })
        }}
      >
        <FailureNotice failure={villages.error ?? add.error ?? saving.error} />
        {villages.data?.length === 0 ? <p className={parts.hint}>{t('settings.villages.none')}</p> : null}
        {villages.data === undefined || villages.data.length === 0 ? null : (
          <ul className={parts.villages} aria-label={t('settings.villages.title')}>
            {villages.data.map((village) => (
              <li key={village.id}>
                <VillageName village={village} />
              </li>
            ))}
          </ul>
        )}
        <div className={parts.row}>
          <TextInput
            className={parts.grow}
            label={t('settings.villages.nameLabel')}
            placeholder={t('settings.villages.name')}
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" disabled={name.trim() === ''} loading={add.isPending}>
            {t('settings.villages.add')}
          </Button>
        </div>
        <Checkbox
          label={t('settings.villages.confirmed')}
          description={t('settings.villages.confirmedHint')}
          checked={settings.villagesConfirmed}
          onChange={(event) => save({ villagesConfirmed: event.currentTarget.checked })}
        />
      </form>
    </Panel>
  )
}
