import { Button } from '@mantine/core'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { failureOf } from '../app/failure.ts'
import { Notice } from './Notice.tsx'

/** What went wrong, what to do now, and the reference to give when asking for help. Nothing when there is no failure. */
export function FailureNotice({ failure, again }: { failure: unknown; again?: (() => void) | undefined }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  if (failure === null || failure === undefined) return null
  const { code, what, todo, reference } = failureOf(failure)
  const retry = code === 'NOT_ALLOWED' ? undefined : asking(queries, failure, again)
  return (
    <Notice
      tone="lost"
      live
      action={
        retry === undefined ? undefined : (
          <Button size="xs" onClick={retry}>
            {t('common.again')}
          </Button>
        )
      }
    >
      <strong>{what}</strong> {todo}
      {reference === null ? null : <> {t('errors.reference', { reference })}</>}
    </Notice>
  )
}

/** Of several questions that failed one press asks all again; undefined: it was no question, what was pressed stands there still. */
function asking(queries: QueryClient, failure: unknown, again: (() => void) | undefined): (() => void) | undefined {
  const failed = queries.getQueryCache().findAll({ predicate: ({ state }) => state.status === 'error' })
  if (again === undefined && !failed.some(({ state }) => state.error === failure)) return undefined
  return () => {
    again?.()
    void queries.refetchQueries({ predicate: (query) => failed.includes(query) })
  }
}
