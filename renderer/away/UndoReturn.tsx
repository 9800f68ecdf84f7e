import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Taken } from '../../src/away/contract.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'

/** Takes back what taking a return in wrote, or a giving up. */
export function UndoReturn({ taken: { requestId, state } }: { taken: Taken }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const undo = useMutation(api.away.undo.mutationOptions())
  if (requestId === null) return null
  return (
    <>
      <Button
        size="xs"
        title={state === 'returned' ? t('away.back.undoWhy') : undefined}
        loading={undo.isPending}
        onClick={() =>
          undo.mutate(
            { requestId: newRequestId(), undoes: requestId },
            { onSuccess: () => queries.invalidateQueries() },
          )
        }
      >
        {state === 'returned' ? t('away.back.undo') : t('desk.undo')}
      </Button>
      <FailureNotice failure={undo.error} />
    </>
  )
}
