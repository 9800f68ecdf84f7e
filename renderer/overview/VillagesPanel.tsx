import { useState } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Figures } from '../../src/figures/contract.ts'
import { Panel } from '../ui/Panel.tsx'
import { VillageBars } from './VillageBars.tsx'
import { VillageTable } from './VillageTable.tsx'

/** As many bars as a screen can show; a few more than that are not worth a press. */
const firstFew = 20
const fewMore = 5

/** Where those left are: bars on one scale, or the same as a table. */
export function VillagesPanel({ figures }: { figures: Figures }) {
  const { t } = useTranslation()
  const [asTable, setAsTable] = useState(false)
  const [wholeAsked, setWhole] = useState(false)
  const villages = figures.villages
    .filter((village) => village.all.total > 0)
    .sort((a, b) => Number(a.id === null) - Number(b.id === null) || b.all.left - a.all.left)
  const whole = wholeAsked || villages.length <= firstFew + fewMore
  return (
    <Panel
      title={t('overview.villages.title')}
      remark={t('overview.villages.remark', { n: villages.filter((village) => village.id !== null).length })}
      action={
        <Button variant="subtle" size="xs" onClick={() => setAsTable(!asTable)}>
          {asTable ? t('common.seeChart') : t('common.seeTable')}
        </Button>
      }
    >
      {asTable ? (
        <VillageTable villages={villages} all={figures.all} />
      ) : (
        <VillageBars villages={whole ? villages : villages.slice(0, firstFew)} />
      )}
      {asTable || whole ? null : (
        <Button variant="subtle" fullWidth onClick={() => setWhole(true)}>
          {t('overview.villages.more', { count: villages.length - firstFew })}
        </Button>
      )}
    </Panel>
  )
}
