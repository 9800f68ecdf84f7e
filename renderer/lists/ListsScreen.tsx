import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../app/client.ts'
import { useMay } from '../app/session.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Page } from '../ui/Page.tsx'
import { ChooseFiles } from './ChooseFiles.tsx'
import { History } from './History.tsx'
import { Import } from './Import.tsx'
import { Steps } from './Steps.tsx'
import { useImportDraft } from './import-draft.ts'

/** Choose files, or go on with the preview that waits: it stands in the register's staging, not in this page. */
export function ListsScreen() {
  const { t } = useTranslation()
  const { source, view } = useSearch({ from: '/lists' })
  const { files } = useImportDraft()
  const history = useQuery(api.lists.history.queryOptions({ enabled: useMay('import-lists') }))
  const waiting =
    view === undefined && files.length === 0 ? history.data?.find((one) => one.status === 'staged') : undefined
  const sourceId = source ?? waiting?.sourceId
  if (sourceId !== undefined) return <Import key={sourceId} sourceId={sourceId} />
  return (
    <Page
      title={t('lists.title')}
      needs="import-lists"
      aside={
        view === 'history' ? (
          <ButtonLink to="/lists" search={{ view: 'new' }}>
            {t('lists.result.more')}
          </ButtonLink>
        ) : (
          <Steps at="choose" />
        )
      }
    >
      {view === 'history' || (history.isPending && view === undefined) ? null : <ChooseFiles />}
      <FailureNotice failure={history.error} again={() => void history.refetch()} />
      <History imports={history.data ?? []} pending={history.isPending} />
    </Page>
  )
}
