import { useEffect } from 'react'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Page } from '../ui/Page.tsx'
import { useConnection } from './connection.ts'
import { isUnreachable } from './failure.ts'

/** A screen that could not be shown: what is wrong in words, and a second try. */
export function FailureScreen({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation()
  const queries = useQueryErrorResetBoundary()
  const here = useConnection() === 'here'
  useEffect(() => {
    if (!here || !isUnreachable(error)) return
    queries.reset()
    reset()
  }, [here, error, queries, reset])
  return (
    <Page title={t('app.failure')}>
      <FailureNotice
        failure={error}
        again={() => {
          queries.reset()
          reset()
        }}
      />
    </Page>
  )
}

export function NoSuchScreen() {
  const { t } = useTranslation()
  return (
    <Empty whole title={t('app.noSuchScreen')} action={<ButtonLink to="/">{t('app.screens.overview')}</ButtonLink>} />
  )
}
