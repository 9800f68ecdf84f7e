import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../src/base/day.ts'
import type { DeskChild } from '../../src/desk/contract.ts'
import type { FilingStage } from '../../src/register/card.ts'
import { filingStages } from './outcomes.ts'
import parts from './FilingLine.module.css'

interface FilingLineProps {
  filing: NonNullable<DeskChild['filing']>
  disabled: boolean
  change: (stage: FilingStage) => void
}

/** A file handed in online that is still on its way: its code, and how far it is, to be changed when somebody answers. */
export function FilingLine({ filing, disabled, change }: FilingLineProps) {
  const { t } = useTranslation()
  const code = filing.fileCode ?? t('deskWork.filing.noCode')
  return (
    <div className={parts.filing}>
      <NativeSelect
        label={t('deskWork.filing.line', { code, day: formatDay(filing.since) })}
        value={filing.stage}
        disabled={disabled}
        data={filingStages.map((one) => ({ value: one, label: t(`deskWork.filing.stages.${one}`) }))}
        onChange={(event) => {
          const stage = filingStages.find((one) => one === event.currentTarget.value)
          if (stage !== undefined) change(stage)
        }}
      />
    </div>
  )
}
