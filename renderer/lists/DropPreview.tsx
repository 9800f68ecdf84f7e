import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { forgetFiles } from './read-again.ts'

/** Drops a preview that waits, from among the imports: nothing of it is in the register. */
export function DropPreview({ sourceId, title }: { sourceId: string; title: string }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const drop = useMutation(
    api.lists.drop.mutationOptions({
      onSuccess: () => {
        forgetFiles(sourceId)
        return queries.invalidateQueries()
      },
    }),
  )
  return (
    <>
      <Button
        size="xs"
        variant="subtle"
        aria-label={t('lists.history.dropOf', { title })}
        loading={drop.isPending}
        onClick={() => drop.mutate({ requestId: newRequestId(), sourceId })}
      >
        {t('lists.history.drop')}
      </Button>
      <FailureNotice failure={drop.error} />
    </>
  )
}
