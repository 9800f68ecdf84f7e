import { useEffect } from 'react'
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import { client } from '../app/client.ts'
import { longWork, useLongWork } from '../app/long-work.ts'
import { MadeFiles } from '../reports/MadeFiles.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'

export const minutesWork = longWork((day: Day, signal) =>
  client.desk.makeMinutes({ day, forms: ['pdf', 'docx'] }, { signal }),
)

/** Makes the minutes of a day: to print, and to work on. */
export function MakeMinutes({ day }: { day: Day }) {
  const { t } = useTranslation()
  const { phase } = useLongWork(minutesWork)
  return (
    <Button
      leftSection={<IconPrinter size="1rem" aria-hidden />}
      disabled={phase === 'running'}
      onClick={() => void minutesWork.start(day)}
    >
      {t('deskWork.minutes.make')}
    </Button>
  )
}

/** The files of the minutes, once they are made. */
export function MadeMinutes() {
  const { t } = useTranslation()
  const making = useLongWork(minutesWork)
  useEffect(() => () => minutesWork.clear(), [])
  if (making.phase === 'failed') return <FailureNotice failure={making.failure} />
  if (making.phase === 'running')
    return (
      <ProgressPanel
        title={t('deskWork.minutes.working')}
        progress={making.progress === null ? null : { ...making.progress, phase: '' }}
        remark={t('reports.forms.remark')}
        cancel={minutesWork.cancel}
      />
    )
  return making.phase === 'done' ? (
    <Panel title={t('reports.forms.made')}>
      <MadeFiles made={making.result} />
    </Panel>
  ) : null
}
