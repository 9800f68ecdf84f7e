import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useOut, useOutWords } from './use-out.ts'

/** Where a session is worked on that is out on another machine: with whom, since when. Else nothing. */
export function OutNotice({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation()
  const out = useOut(sessionId)
  const words = useOutWords()
  if (out === undefined) return null
  return (
    <Notice
      tone="look"
      action={
        <ButtonLink size="xs" to="/away">
          {t('away.open')}
        </ButtonLink>
      }
    >
      {words(out)}
    </Notice>
  )
}
