import { useEffect, useState } from 'react'
import { Button, Checkbox, Modal, Radio } from '@mantine/core'
import { IconTableExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLongWork } from '../app/long-work.ts'
import { usePreferences } from '../app/preferences.ts'
import type { ChildrenFilter } from '../app/search-params.ts'
import { useAsOf, useSession } from '../app/session.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { MadeFiles } from '../reports/MadeFiles.tsx'
import { exportWork } from './export-work.ts'
import { namesInput } from './filter.ts'
import bulk from './BulkBar.module.css'
import parts from './Filters.module.css'

/** "Xuất": the list as it stands, to its last child, as a workbook. */
export function ExportList({ search, total }: { search: ChildrenFilter; total: number | null }) {
  const { t } = useTranslation()
  const { permissions } = useSession()
  const [opened, setOpened] = useState(false)
  if (!permissions.includes('export-names')) return null
  return (
    <>
      <Button
        className={parts.more}
        radius="xl"
        leftSection={<IconTableExport size="1rem" stroke={1.6} aria-hidden />}
        aria-label={t('children.export.button')}
        disabled={total === null || total === 0}
        onClick={() => setOpened(true)}
      >
        <span className={parts.moreWord}>{t('children.export.button')}</span>
      </Button>
      {opened ? <ExportDialog search={search} total={total ?? 0} close={() => setOpened(false)} /> : null}
    </>
  )
}

interface ExportDialogProps {
  search: ChildrenFilter
  total: number
  close: () => void
}

function ExportDialog({ search, total, close }: ExportDialogProps) {
  const { t } = useTranslation()
  const { asOf } = useAsOf()
  const { permissions } = useSession()
  const { childColumns } = usePreferences()
  const [every, setEvery] = useState(true)
  const [inFull, setInFull] = useState(false)
  const making = useLongWork(exportWork)
  useEffect(() => {
    exportWork.clear()
    return exportWork.cancel
  }, [])
  const make = () =>
    void exportWork.start({ ...namesInput(search, asOf), columns: every ? null : [...childColumns], inFull })
  return (
    <Modal
      opened
      onClose={close}
      title={t('children.export.title', { count: total })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={bulk.form}>
        <Radio.Group
          label={t('children.export.columns')}
          value={every ? 'every' : 'shown'}
          onChange={(value) => setEvery(value === 'every')}
        >
          <div className={parts.choices}>
            <Radio value="every" label={t('children.export.every')} />
            <Radio value="shown" label={t('children.export.shown')} />
          </div>
        </Radio.Group>
        {permissions.includes('see-full-numbers') ? (
          <Checkbox
            label={t('children.export.inFull')}
            description={t('children.export.inFullHint')}
            checked={inFull}
            onChange={(event) => setInFull(event.currentTarget.checked)}
          />
        ) : null}
        <p className={parts.hint}>{t('children.export.again')}</p>
        <FailureNotice failure={making.phase === 'failed' ? making.failure : null} />
        {making.phase === 'running' ? (
          <ProgressPanel
            title={t('children.export.working')}
            progress={making.progress === null ? null : { ...making.progress, phase: '' }}
            remark={t('reports.forms.remark')}
            cancel={exportWork.cancel}
          />
        ) : null}
        {making.phase === 'done' ? <MadeFiles made={making.result} /> : null}
        <div className={bulk.foot}>
          <Button onClick={close}>{t('common.close')}</Button>
          <Button variant="filled" disabled={making.phase === 'running'} onClick={make}>
            {t('children.export.make')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
