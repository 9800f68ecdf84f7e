import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { api } from '../app/client.ts'
import { useAsOf } from '../app/session.ts'
import { Empty } from '../ui/Empty.tsx'
import { BackHeading } from '../ui/BackHeading.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { Page } from '../ui/Page.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Permitted } from '../ui/Permitted.tsx'
import { ClosedVillages } from './ClosedVillages.tsx'
import { DoneNotice } from './DoneNotice.tsx'
import { useVillageWork } from './use-village-work.ts'
import { VillageDialogs } from './VillageDialogs.tsx'
import { VillageHistory } from './VillageHistory.tsx'
import { VillagesTable } from './VillagesTable.tsx'
import parts from './Villages.module.css'

/** The villages in the office's order: who leads them, how many children; joined, split and closed here. */
export function VillagesScreen() {
  const { t } = useTranslation()
  const { asOf } = useAsOf()
  const work = useVillageWork()
  const all = useQuery(api.register.villages.queryOptions({ input: { asOf, closed: true } }))
  const open = all.data?.filter((village) => village.closedFrom === null) ?? []
  const closed = all.data?.filter((village) => village.closedFrom !== null) ?? []
  const add = (
    <Permitted needs="edit-register">
      <Button
        variant="filled"
        leftSection={<IconPlus size="1rem" aria-hidden />}
        onClick={() => work.open({ what: 'add' })}
      >
        {t('villages.add')}
      </Button>
    </Permitted>
  )
  return (
    <Page title={t('villages.title')} ownHeading>
      <BackHeading
        back={<Link to="/settings">{t('villages.back')}</Link>}
        title={t('villages.title')}
        action={open.length === 0 ? null : add}
      />
      <DoneNotice work={work} />
      <FailureNotice failure={all.error} again={() => void all.refetch()} />
      {all.isPending ? (
        <Later>
          <LinesShape lines={10} />
        </Later>
      ) : null}
      {all.data !== undefined && open.length === 0 ? (
        <Panel>
          <Empty title={t('villages.emptyTitle')} action={add}>
            {t('villages.empty')}
          </Empty>
        </Panel>
      ) : null}
      {open.length === 0 ? null : <VillagesTable villages={open} asOf={asOf} work={work} />}
      {closed.length === 0 ? null : <ClosedVillages villages={closed} work={work} />}
      {all.data === undefined ? null : (
        <Panel title={t('villages.history.title')}>
          <div className={parts.body}>
            <VillageHistory work={work} />
          </div>
        </Panel>
      )}
      <VillageDialogs villages={all.data ?? []} work={work} />
    </Page>
  )
}
