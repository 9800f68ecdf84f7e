import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconFlask } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLongWork } from '../app/long-work.ts'
import { newRequestId } from '../app/request-id.ts'
import { exampleWork } from '../lists/import-work.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import parts from './FirstRun.module.css'

/** The invented campaign, to practise on; afterwards the app stands on the day of its list. */
export function ExampleCard() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const opening = useLongWork(exampleWork)
  const open = async () => {
    const preview = await exampleWork.start({ requestId: newRequestId() })
    if (preview === null) return
    // Whoever went on to another screen meanwhile stays there.
    await navigate({ to: '.', search: (kept) => ({ ...kept, asOf: preview.asOf }) })
    await queries.invalidateQueries()
    exampleWork.clear()
  }
  if (opening.phase === 'running')
    return (
      <ProgressPanel title={t('firstRun.example.working')} progress={opening.progress} cancel={exampleWork.cancel} />
    )
  return (
    <>
      <FailureNotice failure={opening.phase === 'failed' ? opening.failure : null} />
      {opening.phase === 'cancelled' ? <Notice live>{t('firstRun.example.cancelled')}</Notice> : null}
      <Panel className={parts.card} label={t('firstRun.example.title')}>
        <span className={parts.quietBadge}>
          <IconFlask size="1.25rem" stroke={1.6} aria-hidden />
        </span>
        <div className={parts.body}>
          <h2>{t('firstRun.example.title')}</h2>
          <p>{t('firstRun.example.text')}</p>
        </div>
        <Button onClick={() => void open()}>{t('firstRun.example.open')}</Button>
      </Panel>
    </>
  )
}
