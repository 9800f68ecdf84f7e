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
import { KitEditor } from './KitEditor.tsx'
import { KitsTable } from './KitsTable.tsx'
import { TeamEditor } from './TeamEditor.tsx'
import { TeamsTable } from './TeamsTable.tsx'

type Opened = { what: 'team' | 'kit'; id: string | null } | null

/** By whom children are taken in, and what they take along. */
export function TeamsPart({ setup: { teams, kits } }: { setup: Setup }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => setOpened(null)
  const team = opened?.what === 'team' ? (teams.find(({ id }) => id === opened.id) ?? null) : null
  const kit = opened?.what === 'kit' ? (kits.find(({ id }) => id === opened.id) ?? null) : null
  const usedTeams = teams.filter(({ inUse }) => inUse)
  const usedKits = kits.filter(({ inUse }) => inUse)
  const thing = team ?? kit
  const addTitle = opened?.what === 'team' ? 'sessionSetup.teams.addTitle' : 'sessionSetup.teams.kits.addTitle'
  const add = (what: 'team' | 'kit', filled = false) => (
    <Button
      size={filled ? 'sm' : 'xs'}
      variant={filled ? 'filled' : 'default'}
      leftSection={<IconPlus size="1rem" aria-hidden />}
      onClick={() => setOpened({ what, id: null })}
    >
      {t(what === 'team' ? 'sessionSetup.teams.add' : 'sessionSetup.teams.kits.add')}
    </Button>
  )
  return (
    <>
      <Panel title={t('sessionSetup.teams.title')} action={usedTeams.length === 0 ? undefined : add('team')}>
        {usedTeams.length === 0 ? (
          <Empty title={t('sessionSetup.teams.emptyTitle')} action={add('team', true)}>
            {t('sessionSetup.teams.empty')}
          </Empty>
        ) : (
          <TeamsTable teams={usedTeams} open={(id) => setOpened({ what: 'team', id })} />
        )}
      </Panel>
      <Panel title={t('sessionSetup.teams.kits.title')} action={usedKits.length === 0 ? undefined : add('kit')}>
        {usedKits.length === 0 ? (
          <Empty title={t('sessionSetup.teams.kits.emptyTitle')} action={add('kit')}>
            {t('sessionSetup.teams.kits.empty')}
          </Empty>
        ) : (
          <KitsTable kits={usedKits} open={(id) => setOpened({ what: 'kit', id })} />
        )}
      </Panel>
      <UnusedThings
        things={teams.filter(({ inUse }) => !inUse)}
        open={(id) => setOpened({ what: 'team', id })}
        use={(one, requestId) => client.sessions.saveTeam({ ...one, requestId, inUse: true })}
      />
      <UnusedThings
        things={kits.filter(({ inUse }) => !inUse)}
        open={(id) => setOpened({ what: 'kit', id })}
        use={(one, requestId) => client.sessions.saveKit({ ...one, requestId, inUse: true })}
      />
      <ThingDrawer
        title={
          opened === null
            ? null
            : opened.id === null
              ? t(addTitle)
              : t('sessionSetup.thing.edit', { name: thing?.name ?? '' })
        }
        close={close}
        gone={opened !== null && opened.id !== null && thing === null}
      >
        {opened?.what === 'team' ? (
          <TeamEditor key={team?.id ?? 'new'} team={team} teams={teams} close={close} />
        ) : opened?.what === 'kit' ? (
          <KitEditor key={kit?.id ?? 'new'} kit={kit} kits={kits} close={close} />
        ) : null}
      </ThingDrawer>
    </>
  )
}
