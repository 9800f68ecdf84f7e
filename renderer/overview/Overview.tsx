import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../src/base/day.ts'
import { api } from '../app/client.ts'
import { useShownKeys } from '../app/keys.ts'
import { useAsOf, useDaysLeft } from '../app/session.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Permitted } from '../ui/Permitted.tsx'
import { Apart } from './Apart.tsx'
import { Crossings } from './Crossings.tsx'
import { NoDeadline } from './NoDeadline.tsx'
import { OverviewShape } from './OverviewShape.tsx'
import { Pace } from './Pace.tsx'
import { Statement } from './Statement.tsx'
import { VillagesPanel } from './VillagesPanel.tsx'
import { Waiting } from './Waiting.tsx'
import parts from './Overview.module.css'

export function Overview() {
  const { t } = useTranslation()
  const { asOf } = useAsOf()
  useShownKeys(['open'])
  const daysLeft = useDaysLeft()
  const figures = useQuery(api.figures.at.queryOptions({ input: { asOf } }))
  if (figures.isError) return <FailureNotice failure={figures.error} again={() => void figures.refetch()} />
  if (figures.data === undefined) return <OverviewShape />
  const { data } = figures
  if (data.all.total === 0 && data.groups.from14.total === 0)
    return (
      <Empty
        whole
        title={t('overview.nobody.title', { day: formatDay(asOf) })}
        action={
          <ButtonLink to="/lists" search={{ view: 'new' }}>
            {t('app.screens.lists')}
          </ButtonLink>
        }
      >
        {t('overview.nobody.text')}
      </Empty>
    )
  const incomplete = data.villages.filter((village) => village.incomplete).length
  return (
    <div className={parts.columns}>
      <div className={parts.column}>
        {incomplete === 0 ? null : <Notice tone="look">{t('overview.incomplete', { count: incomplete })}</Notice>}
        <Statement figures={data} />
        <VillagesPanel figures={data} />
      </div>
      <div className={parts.column}>
        {daysLeft === null ? <NoDeadline /> : <Pace deadline={daysLeft.deadline} left={data.all.left} />}
        <Permitted needs="import-lists">
          <Waiting />
        </Permitted>
        <Crossings />
        <Apart figures={data} />
      </div>
    </div>
  )
}
