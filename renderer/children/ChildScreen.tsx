import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { api } from '../app/client.ts'
import { useAsOf, useMay } from '../app/session.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { Page } from '../ui/Page.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Permitted } from '../ui/Permitted.tsx'
import { ChildFacts } from './ChildFacts.tsx'
import { ChildHistory } from './ChildHistory.tsx'
import { ChildSummary } from './ChildSummary.tsx'
import { CloseChild } from './CloseChild.tsx'
import { DoneBar } from './DoneBar.tsx'
import { EditChild } from './EditChild.tsx'
import { Household } from './Household.tsx'
import { MergeChild } from './MergeChild.tsx'
import { MoveChild } from './MoveChild.tsx'
import { RecordCard } from './RecordCard.tsx'
import { RecordObstacle } from './RecordObstacle.tsx'
import parts from './ChildScreen.module.css'

/** One child's page: record the card, edit, close; beside it facts with sources, household and history. */
export function ChildScreen() {
  const { t } = useTranslation()
  const { childId } = useParams({ from: '/children/$childId' })
  const { asOf } = useAsOf()
  const found = useQuery(api.register.child.queryOptions({ input: { id: childId, asOf } }))
  const child = found.data
  const editable = useMay('edit-register')
  return (
    <Page
      title={child?.name ?? t('children.panel.label')}
      aside={
        <>
          {child === undefined ? null : <ChildSummary child={child} asOf={asOf} />}
          <ButtonLink className={parts.back} to="/children" leftSection={<IconArrowLeft size="1rem" aria-hidden />}>
            {t('children.back')}
          </ButtonLink>
        </>
      }
    >
      <FailureNotice failure={found.error} again={() => void found.refetch()} />
      {found.isPending ? (
        <Later>
          <LinesShape />
        </Later>
      ) : null}
      {child === undefined ? null : (
        <div key={child.id} className={parts.columns}>
          <div className={parts.column}>
            <Permitted needs="edit-register" told>
              <RecordCard child={child} />
              <EditChild child={child} />
              <RecordObstacle child={child} />
              <MoveChild key={child.village?.id} child={child} />
              <CloseChild child={child} />
              <MergeChild child={child} />
            </Permitted>
          </div>
          <div className={`${parts.column} ${parts.facts}`}>
            <Panel title={t('children.panel.facts')}>
              <div className={parts.inside}>
                <ChildFacts child={child} />
              </div>
            </Panel>
            <Panel title={t('children.panel.household')}>
              <div className={parts.inside}>
                <Household child={child} asOf={asOf} />
              </div>
            </Panel>
            <Panel title={t('children.panel.history')}>
              <div className={parts.inside}>
                <ChildHistory child={child} editable={editable} />
              </div>
            </Panel>
          </div>
        </div>
      )}
      <DoneBar />
    </Page>
  )
}
