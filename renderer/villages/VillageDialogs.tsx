import { Drawer, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Village } from '../../src/register/contract.ts'
import { CloseVillage } from './CloseVillage.tsx'
import { MergeVillage } from './MergeVillage.tsx'
import { ReopenVillage } from './ReopenVillage.tsx'
import { SplitVillage } from './SplitVillage.tsx'
import type { VillageWork } from './use-village-work.ts'
import { VillageForm } from './VillageForm.tsx'
import { VillagePanel } from './VillagePanel.tsx'

/** What is open beside or over the table: a village in a side panel, or what is to be done with it. */
export function VillageDialogs({ villages, work }: { villages: readonly Village[]; work: VillageWork }) {
  const { t } = useTranslation()
  const { opened } = work
  const village = opened === null || opened.what === 'add' ? undefined : villages.find(({ id }) => id === opened.id)
  const beside = opened?.what === 'add' || opened?.what === 'edit'
  const name = village?.name ?? ''
  const titles = {
    add: t('villages.form.addTitle'),
    edit: t('villages.edit', { name }),
    merge: t('villages.merge.title', { name }),
    split: t('villages.split.title', { name }),
    close: t('villages.close.title', { name }),
    reopen: t('villages.reopening.title', { name }),
  }
  const frame = {
    onClose: work.close,
    title: opened === null ? '' : titles[opened.what],
    closeButtonProps: { 'aria-label': t('common.close') },
  }
  const others = villages.filter((one) => one.closedFrom === null && one.id !== village?.id)
  return (
    <>
      <Drawer opened={beside} position="right" size="24rem" {...frame}>
        {opened?.what === 'add' ? <VillageForm village={null} work={work} /> : null}
        {opened?.what === 'edit' && village !== undefined ? (
          <VillagePanel key={village.id} village={village} work={work} />
        ) : null}
      </Drawer>
      <Modal opened={opened !== null && !beside} size="34rem" {...frame}>
        {village === undefined ? null : (
          <>
            {opened?.what === 'merge' ? <MergeVillage village={village} others={others} work={work} /> : null}
            {opened?.what === 'split' ? <SplitVillage village={village} work={work} /> : null}
            {opened?.what === 'close' ? <CloseVillage village={village} work={work} /> : null}
            {opened?.what === 'reopen' ? <ReopenVillage village={village} work={work} /> : null}
          </>
        )}
      </Modal>
    </>
  )
}
