import { Button, Progress as Bar } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Progress } from '../../src/base/paging.ts'
import { Panel } from './Panel.tsx'
import { phaseInWords } from './phase-words.ts'
import parts from './ProgressPanel.module.css'

interface ProgressPanelProps {
  title: string
  progress: Progress | null
  /** Said beside Cancel: what cancelling leaves behind. */
  remark?: string
  cancel: () => void
}

/** Long work: what it is doing, how far it has come, and the way out. */
export function ProgressPanel({ title, progress, remark, cancel }: ProgressPanelProps) {
  const { t } = useTranslation()
  const known = progress !== null && progress.total !== null && progress.total > 0
  const percent = known && progress.total !== null ? (100 * progress.done) / progress.total : 100
  return (
    <Panel className={parts.panel} label={title}>
      <div className={parts.line} role="status">
        <strong>{title}</strong>
        <span className={parts.phase}>
          {progress === null ? t('common.starting') : phaseInWords(t, progress.phase)}
        </span>
        <span className={parts.count}>
          {progress === null
            ? null
            : progress.total === null
              ? t('common.soMany', { n: progress.done })
              : t('common.soManyOf', { n: progress.done, of: progress.total })}
        </span>
      </div>
      <Bar value={percent} animated={!known} aria-label={title} size="sm" />
      <div className={parts.foot}>
        <span className={parts.remark}>{remark}</span>
        <Button size="xs" onClick={cancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </Panel>
  )
}
