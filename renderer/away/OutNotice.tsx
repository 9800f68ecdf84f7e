import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Notice } from '../ui/Notice.tsx'
import { useOut, useOutWords } from './use-out.ts'

/** Where a session is worked on that is out on another machine: with whom, since when. Else nothing. */
export function OutNotice({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation()
  const out = useOut(sessionId)
  const words = useOutWords()
  if (out === undefined) return null
  return (
    <section>
      <Notice tone="look">
        {words(out)} <Link to="/away">{t('away.open')}</Link>
      </Notice>
    </section>
  )
}
