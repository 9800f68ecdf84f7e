import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../src/base/day.ts'
import type { Holiday, OpeningWindow, Place } from '../../../src/sessions/setup-contract.ts'
import { useSession } from '../../app/session.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import type { Setup } from '../use-setup.ts'
import { WeekPicture } from './WeekPicture.tsx'
import { WindowPresets } from './WindowPresets.tsx'
import { daysWords, windowRemarks, windowWords } from './window-words.ts'
import formParts from '../../ui/Form.module.css'
import tableParts from '../../ui/Table.module.css'
import parts from './PlaceWindows.module.css'

interface PlaceWindowsProps {
  /** Null: every place of our own. */
  place: Place | null
  setup: Setup
  holidays: readonly Holiday[]
  monday: Day
  open: (window: OpeningWindow) => void
  add: () => void
}

/** The windows of one place, or of all our own, and the week they make. */
export function PlaceWindows({ place, setup, holidays, monday, open, add }: PlaceWindowsProps) {
  const { t } = useTranslation()
  const { minutesPerChild } = useSession().settings
  const name = place?.name ?? t('sessionSetup.windows.common')
  const own = setup.windows.filter(({ placeId }) => placeId === (place?.id ?? null))
  const foreign = place !== null && place.owner !== null
  const remark =
    place === null
      ? t('sessionSetup.windows.commonRemark')
      : foreign
        ? t('sessionSetup.places.ownerOf', { owner: place.owner })
        : t('sessionSetup.windows.ownRemark')
  return (
    <Panel
      title={name}
      remark={remark}
      action={
        <Button
          size="xs"
          leftSection={<IconPlus size="1rem" aria-hidden />}
          aria-label={`${t('sessionSetup.windows.add')}: ${name}`}
          onClick={add}
        >
          {t('sessionSetup.windows.add')}
        </Button>
      }
    >
      <div className={parts.columns}>
        <div className={formParts.group}>
          {foreign ? null : <WindowPresets placeId={place?.id ?? ''} windows={setup.windows} />}
          {own.length > 0 ? (
            <ul className={parts.windows} aria-label={t('sessionSetup.windows.list', { place: name })}>
              {own.map((window) => (
                <li key={window.id}>
                  <button
                    type="button"
                    className={tableParts.open}
                    aria-label={t('sessionSetup.thing.edit', { name: windowWords(window, t) })}
                    onClick={() => open(window)}
                  >
                    {t('sessionSetup.windows.times', window)}
                  </button>
                  <span>{daysWords(window, t)}</span>
                  {windowRemarks(window, t).map((one) => (
                    <small key={one}>{one}</small>
                  ))}
                </li>
              ))}
            </ul>
          ) : place === null ? (
            <p className={formParts.hint}>
              <strong>{t('sessionSetup.windows.emptyTitle')}</strong> {t('sessionSetup.windows.empty')}
            </p>
          ) : foreign ? (
            <Notice tone="look">{t('sessionSetup.windows.needsGrant', { owner: place.owner })}</Notice>
          ) : null}
        </div>
        <WeekPicture
          place={place ?? { id: '', owner: null, name }}
          setup={setup}
          holidays={holidays}
          monday={monday}
          minutesPerChild={minutesPerChild.from6to13}
        />
      </div>
    </Panel>
  )
}
