import { useState } from 'react'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { client } from '../../app/client.ts'
import { Empty } from '../../ui/Empty.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ThingDrawer } from '../ThingDrawer.tsx'
import { UnusedThings } from '../UnusedThings.tsx'
import type { Setup } from '../use-setup.ts'
import { PlaceEditor } from './PlaceEditor.tsx'
import { PlaceGaps } from './PlaceGaps.tsx'
import { PlacePresets } from './PlacePresets.tsx'
import { PlacesTable } from './PlacesTable.tsx'
import parts from '../Setup.module.css'

/** Where children are taken in. */
export function PlacesPart({ setup: { places, windows } }: { setup: Setup }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<'new' | { id: string } | null>(null)
  const place = opened === null || opened === 'new' ? null : (places.find(({ id }) => id === opened.id) ?? null)
  const used = places.filter(({ inUse }) => inUse)
  const open = (id: string) => setOpened({ id })
  const close = () => setOpened(null)
  const add = (filled: boolean) => (
    <Button
      variant={filled ? 'filled' : 'default'}
      leftSection={<IconPlus size="1rem" aria-hidden />}
      onClick={() => setOpened('new')}
    >
      {t('sessionSetup.places.add')}
    </Button>
  )
  return (
    <>
      <PlaceGaps places={places} />
      {used.length === 0 ? (
        <Panel>
          <Empty title={t('sessionSetup.places.emptyTitle')} action={add(false)}>
            {t('sessionSetup.places.empty')}
          </Empty>
          <PlacePresets places={places} as="cards" />
        </Panel>
      ) : (
        <>
          <div className={parts.actions}>
            {add(true)}
            <PlacePresets places={places} as="menu" />
          </div>
          <PlacesTable places={used} windows={windows} open={open} />
        </>
      )}
      <UnusedThings
        things={places.filter(({ inUse }) => !inUse)}
        open={open}
        use={(thing, requestId) => client.sessions.savePlace({ ...thing, requestId, inUse: true })}
      />
      <ThingDrawer
        title={
          opened === null
            ? null
            : opened === 'new'
              ? t('sessionSetup.places.addTitle')
              : t('sessionSetup.thing.edit', { name: place?.name ?? '' })
        }
        close={close}
        gone={opened !== null && opened !== 'new' && place === null}
      >
        {opened === null ? null : <PlaceEditor key={place?.id ?? 'new'} place={place} places={places} close={close} />}
      </ThingDrawer>
    </>
  )
}
