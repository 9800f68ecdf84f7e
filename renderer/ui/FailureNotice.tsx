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
  const retry = code === 'NOT_ALLOWED' ? undefined : (again ?? asking(queries, failure))
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

/** The questions that failed so, asked again; undefined: it was no question, and what was pressed stands there still. */
function asking(queries: QueryClient, failure: unknown): (() => void) | undefined {
  const failed = { predicate: ({ state }: { state: { error: unknown } }) => state.error === failure }
  if (queries.getQueryCache().findAll(failed).length === 0) return undefined
  return () => void queries.refetchQueries(failed)
}
