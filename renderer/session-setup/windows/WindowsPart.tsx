import { useState } from 'react'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { addDays, formatDay } from '../../../src/base/day.ts'
import { weekdayOf } from '../../../src/sessions/open-days.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.ts'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ThingDrawer } from '../ThingDrawer.tsx'
import type { Setup } from '../use-setup.ts'
import { MinutesPanel } from './MinutesPanel.tsx'
import { PlaceWindows } from './PlaceWindows.tsx'
import { WindowEditor } from './WindowEditor.tsx'
import unusedParts from '../UnusedThings.module.css'
import parts from './WindowsPart.module.css'

/** When places are open: for all our own, and for those that differ; each with the week it makes. */
export function WindowsPart({ setup }: { setup: Setup }) {
  const { t } = useTranslation()
  const { today } = useSession()
  const [opened, setOpened] = useState<{ placeId: string; id: string | null } | null>(null)
  const thisMonday = addDays(today, 1 - weekdayOf(today))
  const [monday, setMonday] = useState(thisMonday)
  const sunday = addDays(monday, 6)
  const holidays = useQuery(api.sessions.holidays.queryOptions({ input: { from: monday, to: sunday } }))
  const close = () => setOpened(null)
  const used = setup.places.filter(({ inUse }) => inUse)
  // A place of another body is open only when that body granted it; one of our own follows the common hours until it has its own.
  const apart = used.filter(({ id, owner }) => owner !== null || setup.windows.some(({ placeId }) => placeId === id))
  const others = used.filter((place) => !apart.includes(place))
  const window = setup.windows.find(({ id }) => id === opened?.id) ?? null
  return (
    <>
      <div className={parts.week}>
        <Button
          size="xs"
          aria-label={t('sessionSetup.windows.weekBefore')}
          onClick={() => setMonday(addDays(monday, -7))}
        >
          <IconChevronLeft size="1rem" aria-hidden />
        </Button>
        <span role="status">
          {t('sessionSetup.windows.week', { first: formatDay(monday), last: formatDay(sunday) })}
        </span>
        <Button
          size="xs"
          aria-label={t('sessionSetup.windows.weekAfter')}
          onClick={() => setMonday(addDays(monday, 7))}
        >
          <IconChevronRight size="1rem" aria-hidden />
        </Button>
        {monday === thisMonday ? null : (
          <Button size="xs" variant="subtle" onClick={() => setMonday(thisMonday)}>
            {t('sessionSetup.windows.thisWeek')}
          </Button>
        )}
      </div>
      <FailureNotice failure={holidays.error} />
      {[null, ...apart].map((place) => (
        <PlaceWindows
          key={place?.id ?? ''}
          place={place}
          setup={setup}
          holidays={holidays.data ?? []}
          monday={monday}
          open={({ id }) => setOpened({ placeId: place?.id ?? '', id })}
          add={() => setOpened({ placeId: place?.id ?? '', id: null })}
        />
      ))}
      {others.length === 0 ? null : (
        <Panel title={t('sessionSetup.windows.others')} remark={t('sessionSetup.windows.othersRemark')}>
          <ul className={unusedParts.unused}>
            {others.map(({ id, name }) => (
              <li key={id}>
                {name}
                <Button
                  size="xs"
                  aria-label={t('sessionSetup.windows.ownOf', { name })}
                  onClick={() => setOpened({ placeId: id, id: null })}
                >
                  {t('sessionSetup.windows.own')}
                </Button>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <MinutesPanel />
      <ThingDrawer
        title={
          opened === null
            ? null
            : t(opened.id === null ? 'sessionSetup.windows.addTitle' : 'sessionSetup.windows.editTitle')
        }
        close={close}
        gone={opened !== null && opened.id !== null && window === null}
      >
        {opened === null ? null : (
          <WindowEditor
            key={opened.id ?? opened.placeId}
            window={window}
            placeId={opened.placeId}
            setup={setup}
            close={close}
          />
        )}
      </ThingDrawer>
    </>
  )
}
