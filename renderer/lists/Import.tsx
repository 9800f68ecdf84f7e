import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { formatDay } from '../../src/base/day.ts'
import type { Preview } from '../../src/lists/contract.ts'
import { api } from '../app/client.ts'
import { useLongWork } from '../app/long-work.ts'
import { hasCode } from '../app/failure.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { Page } from '../ui/Page.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { DoneBar } from '../children/DoneBar.tsx'
import { AskDay } from './AskDay.tsx'
import { Columns } from './Columns.tsx'
import { CommitBar } from './CommitBar.tsx'
import { FilesGone } from './FilesGone.tsx'
import { FilesPanel } from './FilesPanel.tsx'
import { previewWork } from './import-work.ts'
import { NamedLists } from './NamedLists.tsx'
import { Result } from './Result.tsx'
import { RowsPanel } from './RowsPanel.tsx'
import { Since } from './Since.tsx'
import { Steps } from './Steps.tsx'
import { TotalsPanel } from './TotalsPanel.tsx'
import parts from './Import.module.css'

/** One import from its preview to its result. The equation is the page: it closes or nothing is written. */
export function Import({ sourceId }: { sourceId: string }) {
  const { t } = useTranslation()
  const found = useQuery(api.lists.get.queryOptions({ input: { sourceId } }))
  const reading = useLongWork(previewWork)
  const preview = found.data
  if (preview === undefined)
    return (
      <Page title={t('lists.title')}>
        <FailureNotice failure={found.error} again={() => void found.refetch()} />
        {found.isPending ? (
          <Later>
            <LinesShape />
          </Later>
        ) : null}
      </Page>
    )
  return (
    <div className={parts.screen}>
      <div className={parts.scroll}>
        <Page title={t('lists.title')} wide aside={<Heading preview={preview} />}>
          {reading.phase !== 'failed' ? null : isGone(reading.failure) ? (
            <FilesGone preview={preview} />
          ) : (
            <FailureNotice failure={reading.failure} />
          )}
          {reading.phase === 'running' ? (
            <ProgressPanel
              title={t('lists.form.reading')}
              progress={reading.progress}
              remark={t('lists.form.nothingYet')}
              cancel={previewWork.cancel}
            />
          ) : null}
          <Result preview={preview} />
          {preview.status === 'staged' && preview.asOfFrom === 'today' ? <AskDay preview={preview} /> : null}
          <TotalsPanel preview={preview} />
          <div className={parts.columns}>
            <div className={parts.left}>
              <FilesPanel preview={preview} />
              <Columns preview={preview} />
            </div>
            <div className={parts.right}>
              <RowsPanel preview={preview} />
              <Since preview={preview} />
              <NamedLists preview={preview} />
            </div>
          </div>
          <DoneBar />
        </Page>
      </div>
      {preview.status === 'staged' ? <CommitBar preview={preview} /> : null}
    </div>
  )
}

/** The files lay on the shelf for an hour and are there no more. */
function isGone(failure: unknown): boolean {
  return hasCode(failure, 'FILE_REFUSED') && z.object({ reason: z.literal('gone') }).safeParse(failure.data).success
}

function Heading({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  return (
    <>
      <span className={parts.day}>
        {t('lists.asOf', { day: formatDay(preview.asOf) })} · {t(`lists.asOfFrom.${preview.asOfFrom}`)}
      </span>
      <Steps at={preview.status === 'staged' ? 'preview' : 'done'} />
    </>
  )
}
