import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../app/client.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { Page } from '../ui/Page.tsx'
import { CopyPanel } from './CopyPanel.tsx'
import { Erased } from './Erased.tsx'
import { useErased } from './erased.ts'
import { OpenPanel } from './OpenPanel.tsx'
import { TakenList } from './TakenList.tsx'

/** Sessions taken away: on the machine with the register those that are out, on the other the one it holds. */
export function AwayScreen() {
  const { t } = useTranslation()
  const copy = useQuery(api.away.copy.queryOptions())
  const erased = useErased()
  return (
    <Page title={t('away.title')} needs="run-desk">
      <FailureNotice failure={copy.error} again={() => void copy.refetch()} />
      {erased === null ? null : <Erased erased={erased} />}
      {copy.data === undefined ? (
        copy.error === null ? (
          <Later>
            <LinesShape />
          </Later>
        ) : null
      ) : copy.data.copy !== null ? (
        <CopyPanel copy={copy.data.copy} />
      ) : copy.data.mayOpen ? (
        <OpenPanel />
      ) : (
        <TakenList />
      )}
    </Page>
  )
}
