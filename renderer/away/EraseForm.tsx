import { useState } from 'react'
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../app/client.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { tellErased } from './erased.ts'
import parts from './Away.module.css'

/** The code that only the machine with the register can tell, then everything here goes. */
export function EraseForm({ close }: { close: () => void }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [confirmation, setConfirmation] = useState('')
  const erase = useMutation({
    mutationFn: async () => {
      const { place, day, brings } = await client.away.erase({ confirmation })
      tellErased({ place, day, outcomes: brings.outcomes })
      close()
      // Nothing of what was shown may stay in the window.
      await queries.resetQueries()
    },
  })
  return (
    <form
      className={parts.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (confirmation.trim() !== '') erase.mutate()
      }}
    >
      <p>{t('away.copy.eraseWhy')}</p>
      <TextInput
        data-autofocus
        label={t('away.copy.eraseCode')}
        placeholder="XXXX-XXXX-XXXX"
        autoComplete="off"
        maxLength={60}
        value={confirmation}
        onChange={(event) => setConfirmation(event.currentTarget.value)}
      />
      <Notice tone="look">{t('away.copy.eraseSure')}</Notice>
      <FailureNotice failure={erase.error} />
      <div className={parts.foot}>
        <Button
          type="submit"
          color="red"
          variant="filled"
          disabled={confirmation.trim() === ''}
          loading={erase.isPending}
        >
          {t('away.copy.eraseSave')}
        </Button>
        <Button onClick={close}>{t('common.cancel')}</Button>
      </div>
    </form>
  )
}
