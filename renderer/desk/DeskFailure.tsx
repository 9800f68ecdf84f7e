import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Instant } from '../../src/base/day.ts'
import { hasCode } from '../app/failure.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { timeOfInstant } from '../ui/words.ts'

const Done = z.object({
  by: z.string(),
  at: Instant,
  desk: z.string().nullable(),
  kind: z.enum([
    'taken',
    'issued',
    'handed-over',
    'filed',
    'sent-back',
    'declined',
    'missing-papers',
    'data-wrong',
    'biometric-failed',
    'wrong-place',
  ]),
})

/** What went wrong at the desk; when another desk was faster: who, what and when. */
export function DeskFailure({ failure }: { failure: unknown }) {
  const { t } = useTranslation()
  const done = hasCode(failure, 'ALREADY_DONE') ? Done.safeParse(failure.data) : undefined
  if (done?.success !== true) return <FailureNotice failure={failure} />
  const { by, at, desk, kind } = done.data
  const who = [desk, by].filter((one) => one !== null).join(', ')
  return (
    <Notice tone="look" live>
      {t('desk.alreadyDone', { who, what: t(`desk.outcome.${kind}`), time: timeOfInstant(at) })}
    </Notice>
  )
}
