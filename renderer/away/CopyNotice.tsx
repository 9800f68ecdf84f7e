import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../app/client.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Notice } from '../ui/Notice.tsx'

/** At the desk of a machine that holds a session of another register, or may open one: where to bring it back from. */
export function CopyNotice() {
  const { t } = useTranslation()
  const asked = useQuery(api.away.copy.queryOptions())
  if (asked.data === undefined || (asked.data.copy === null && !asked.data.mayOpen)) return null
  const isCopy = asked.data.copy !== null
  return (
    <Notice
      action={
        <ButtonLink size="xs" to="/away">
          {t(isCopy ? 'away.copy.pack' : 'away.openFile.open')}
        </ButtonLink>
      }
    >
      {t(isCopy ? 'away.copy.title' : 'away.openFile.why')}
    </Notice>
  )
}
