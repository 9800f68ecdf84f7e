import { useState } from 'react'
import { IconCamera, IconCameraOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OpeningWindow, Place } from '../../../src/sessions/setup-contract.ts'
import { NamesLink } from '../../ui/NamesLink.tsx'
import { formatCount } from '../../ui/numbers.ts'
import { Panel } from '../../ui/Panel.tsx'
import { useVillagesLeft } from '../use-setup.ts'
import { PlaceNames } from './PlaceNames.tsx'
import parts from '../../ui/Table.module.css'

interface PlacesTableProps {
  places: readonly Place[]
  windows: readonly OpeningWindow[]
  open: (id: string) => void
}

/** One row a place; its name opens it. */
export function PlacesTable({ places, windows, open }: PlacesTableProps) {
  const { t } = useTranslation()
  const columns = ['name', 'kind', 'equipment', 'stations', 'villages', 'left', 'windows'] as const
  return (
    <Panel label={t('sessionSetup.parts.places')}>
      <table className={parts.table}>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col" className={name === 'stations' || name === 'left' ? parts.number : undefined}>
                {t(`sessionSetup.places.column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <Row key={place.id} place={place} windows={windows} open={() => open(place.id)} />
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

function Row({ place, windows, open }: { place: Place; windows: readonly OpeningWindow[]; open: () => void }) {
  const { t } = useTranslation()
  const { villages, all } = useVillagesLeft()
  const { name, owner, biometric } = place
  const [names, setNames] = useState(false)
  const served = villages.filter(({ id }) => place.villages?.includes(id) === true)
  const rows = place.villages === null ? (all === undefined ? [] : [all]) : served
  const left = rows.reduce((sum, one) => sum + (biometric ? one.left : one.under6), 0)
  const own = windows.filter(({ placeId }) => placeId === place.id).length
  const common = owner === null && windows.some(({ placeId }) => placeId === null)
  const Mark = biometric ? IconCamera : IconCameraOff
  const hours =
    own > 0
      ? t('sessionSetup.places.ownWindows', { n: own })
      : t(common ? 'sessionSetup.places.commonWindows' : 'sessionSetup.places.noWindow')
  return (
    <tr>
      <th scope="row">
        <button type="button" className={parts.open} onClick={open}>
          {name}
        </button>
        {owner === null ? null : <small>{t('sessionSetup.places.ownerOf', { owner })}</small>}
      </th>
      <td>{t(`sessionSetup.places.kind.${place.kind}`)}</td>
      <td>
        <span className={parts.mark}>
          <Mark size="1rem" stroke={1.7} aria-hidden />
          {t(biometric ? 'sessionSetup.places.biometricYes' : 'sessionSetup.places.biometricNo')}
        </span>
      </td>
      <td className={parts.number} data-name={t('sessionSetup.places.column.stations')}>
        {place.stations}
      </td>
      <td title={served.map((one) => one.name).join(', ')}>
        {place.villages === null
          ? t('sessionSetup.places.allVillages')
          : served.length === 1
            ? served[0]?.name
            : t('sessionSetup.places.someVillages', { n: place.villages.length })}
      </td>
      <td className={parts.number} data-name={t('sessionSetup.places.column.left')}>
        {place.villages === null ? (
          <NamesLink filter={{ counted: true, standing: 'left', ...(biometric ? {} : { group: 'under6' as const }) }}>
            {formatCount(left)}
          </NamesLink>
        ) : left === 0 ? (
          0
        ) : (
          <button
            type="button"
            className={parts.open}
            aria-label={t('sessionSetup.places.leftNames', { n: left, name })}
            onClick={() => setNames(true)}
          >
            {formatCount(left)}
          </button>
        )}
        {names ? (
          <PlaceNames
            place={place}
            title={t('sessionSetup.places.leftTitle', { n: left, name })}
            close={() => setNames(false)}
          />
        ) : null}
      </td>
      <td className={own === 0 && !common ? parts.amber : undefined}>{hours}</td>
    </tr>
  )
}
