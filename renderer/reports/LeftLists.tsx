import { useState } from 'react'
import { Button, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import { api } from '../app/client.ts'
import { useLongWork } from '../app/long-work.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { MadeFiles } from './MadeFiles.tsx'
import { leftListWork } from './report-work.ts'
import parts from './ReportsScreen.module.css'

/** The names of those left, for the village heads: one village or all of them. */
export function LeftLists({ asOf }: { asOf: Day }) {
  const { t } = useTranslation()
  const [village, setVillage] = useState('')
  const villages = useQuery(api.register.villages.queryOptions({ input: { asOf } }))
  const making = useLongWork(leftListWork)
  return (
    <section className={parts.section}>
      <h2>{t('reports.left.title')}</h2>
      <p>{t('reports.left.text')}</p>
      <FailureNotice failure={making.phase === 'failed' ? making.failure : null} />
      {making.phase === 'running' ? (
        <ProgressPanel
          title={t('reports.forms.workingList')}
          progress={making.progress}
          remark={t('reports.forms.remark')}
          cancel={leftListWork.cancel}
        />
      ) : (
        <div className={parts.row}>
          <NativeSelect
            label={t('reports.left.village')}
            value={village}
            data={[
              { value: '', label: t('reports.left.every') },
              ...(villages.data ?? []).map((one) => ({ value: one.id, label: one.name })),
            ]}
            onChange={(event) => setVillage(event.currentTarget.value)}
          />
          <Button
            onClick={() => void leftListWork.start({ asOf, village: village === '' ? null : village, forms: ['xlsx'] })}
          >
            {t('reports.left.make')}
          </Button>
        </div>
      )}
      {making.phase === 'done' ? <MadeFiles made={making.result} /> : null}
    </section>
  )
}
