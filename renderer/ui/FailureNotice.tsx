import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { failureOf } from '../app/failure.ts'
import { Notice } from './Notice.tsx'

/** What went wrong, what to do now, and the reference to give when asking for help. Nothing when there is no failure. */
export function FailureNotice({ failure, again }: { failure: unknown; again?: (() => void) | undefined }) {
  const { t } = useTranslation()
  if (failure === null || failure === undefined) return null
  const { what, todo, reference } = failureOf(failure)
  return (
    <Notice
      tone="lost"
      live
      action={
        again === undefined ? undefined : (
          <Button size="xs" onClick={again}>
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
