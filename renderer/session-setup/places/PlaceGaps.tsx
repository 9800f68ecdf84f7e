import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Place } from '../../../src/sessions/setup-contract.ts'
import { NamesLink } from '../../ui/NamesLink.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { formatCount } from '../../ui/numbers.ts'
import { useVillagesLeft } from '../use-setup.ts'

const mostNamed = 6

/** Whom no place takes yet: villages that none serves, and children from 6 on while none has equipment. */
export function PlaceGaps({ places }: { places: readonly Place[] }) {
  const { t } = useTranslation()
  const { villages, all } = useVillagesLeft()
  const used = places.filter(({ inUse }) => inUse)
  if (used.length === 0) return null
  const unserved = used.some((place) => place.villages === null)
    ? []
    : villages.filter(({ id, left }) => left > 0 && !used.some((place) => place.villages?.includes(id) === true))
  const left = unserved.reduce((sum, one) => sum + one.left, 0)
  const noEquipment = used.every(({ biometric }) => !biometric) ? (all === undefined ? 0 : all.left - all.under6) : 0
  const unknown = all === undefined ? 0 : all.left - all.under6 - all.from6to13
  const groups = ['from6to13' as const, ...(unknown > 0 ? ['undetermined' as const] : [])]
  return (
    <>
      {noEquipment === 0 ? null : (
        <Notice tone="look">
          {t('sessionSetup.places.gapEquipment', { n: noEquipment })}{' '}
          {groups.map((group, at) => (
            <Fragment key={group}>
              {at === 0 ? '' : ', '}
              <NamesLink filter={{ counted: true, standing: 'left', group }}>
                {t('sessionSetup.places.gapNames', { group: t(`words.groupSmall.${group}`) })}
              </NamesLink>
            </Fragment>
          ))}
        </Notice>
      )}
      {left === 0 ? null : (
        <Notice tone="look">
          {t('sessionSetup.places.gapVillages', { n: left })}{' '}
          {unserved.slice(0, mostNamed).map(({ id, name, left: count }, at) => (
            <Fragment key={id}>
              {at === 0 ? '' : ', '}
              <NamesLink filter={{ counted: true, standing: 'left', village: id }}>
                {t('sessionSetup.places.form.left', { name, n: formatCount(count) })}
              </NamesLink>
            </Fragment>
          ))}
          {unserved.length > mostNamed ? ', …' : ''}
        </Notice>
      )}
    </>
  )
}
