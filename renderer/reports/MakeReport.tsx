import { useState } from 'react'
import { Button, Checkbox } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import { useLongWork } from '../app/long-work.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { MadeFiles } from './MadeFiles.tsx'
import { reportWork } from './report-work.ts'
import parts from './ReportsScreen.module.css'

const forms = ['docx', 'xlsx', 'pdf', 'html'] as const
type Form = (typeof forms)[number]

/** The report as files, in the forms that are wanted. */
export function MakeReport({ asOf, since }: { asOf: Day; since: Day | null }) {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState<readonly Form[]>(['docx', 'xlsx'])
  const making = useLongWork(reportWork)
  return (
    <section className={parts.section}>
      <h2>{t('reports.forms.title')}</h2>
      <div className={parts.forms}>
        {forms.map((form) => (
          <Checkbox
            key={form}
            className={parts.form}
            data-on={wanted.includes(form)}
            label={t(`reports.forms.${form}`)}
            checked={wanted.includes(form)}
            onChange={(event) =>
              setWanted(event.currentTarget.checked ? [...wanted, form] : wanted.filter((one) => one !== form))
            }
          />
        ))}
      </div>
      <FailureNotice failure={making.phase === 'failed' ? making.failure : null} />
      {making.phase === 'cancelled' ? <Notice live>{t('reports.forms.cancelled')}</Notice> : null}
      {making.phase === 'running' ? (
        <ProgressPanel
          title={t('reports.forms.working')}
          progress={making.progress}
          remark={t('reports.forms.remark')}
          cancel={reportWork.cancel}
        />
      ) : (
        <div className={parts.row}>
          <Button
            variant="filled"
            leftSection={<IconFileExport size="1rem" aria-hidden />}
            disabled={wanted.length === 0}
            onClick={() => void reportWork.start({ asOf, since, forms: [...wanted] })}
          >
            {t('reports.forms.make', { count: wanted.length })}
          </Button>
          {wanted.length === 0 ? <span className={parts.hint}>{t('reports.forms.choose')}</span> : null}
        </div>
      )}
      {making.phase === 'done' ? <MadeFiles made={making.result} /> : null}
    </section>
  )
}
