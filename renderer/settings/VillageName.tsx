import { useState } from 'react'
import { TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Village } from '../../src/register/contract.ts'
import { api } from '../app/client.ts'
import { failureOf } from '../app/failure.ts'
import { newRequestId } from '../app/request-id.ts'

/** A village's name, renamed in place when the field is left. */
export function VillageName({ village }: { village: Village }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [name, setName] = useState(village.name)
  const rename = useMutation(api.register.saveVillage.mutationOptions({ onSuccess: () => queries.invalidateQueries() }))
  return (
    <TextInput
      variant="unstyled"
      size="xs"
      aria-label={t('settings.villages.rename', { name: village.name })}
      value={name}
      maxLength={120}
      error={rename.isError ? failureOf(rename.error).what : undefined}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={() => {
        const wanted = name.trim()
        if (wanted === '' || wanted === village.name) setName(village.name)
        else rename.mutate({ requestId: newRequestId(), id: village.id, name: wanted })
      }}
    />
  )
}
