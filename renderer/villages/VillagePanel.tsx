import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Village } from '../../src/register/contract.ts'
import type { VillageWork } from './use-village-work.ts'
import { VillageForm } from './VillageForm.tsx'
import { VillageHistory } from './VillageHistory.tsx'
import parts from '../ui/Form.module.css'

/** One village: what is written of it, what can be done with it, what happened to it. */
export function VillagePanel({ village, work }: { village: Village; work: VillageWork }) {
  const { t } = useTranslation()
  return (
    <>
      <VillageForm village={village} work={work} />
      <section className={parts.section}>
        <h3>{t('villages.actions.title')}</h3>
        <div className={parts.foot}>
          {(['merge', 'split', 'close'] as const).map((what) => (
            <Button key={what} onClick={() => work.open({ what, id: village.id })}>
              {t(`villages.actions.${what}`)}
            </Button>
          ))}
        </div>
      </section>
      <section className={parts.section}>
        <h3>{t('villages.history.title')}</h3>
        <VillageHistory work={work} villageId={village.id} />
      </section>
    </>
  )
}
