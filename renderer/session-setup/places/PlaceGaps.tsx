import { useTranslation } from 'react-i18next'
import type { Place } from '../../../src/sessions/setup-contract.ts'
import { Notice } from '../../ui/Notice.tsx'
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
  const names = unserved.slice(0, mostNamed).map(({ name }) => name)
  return (
    <>
      {noEquipment === 0 ? null : (
        <Notice tone="look">{t('sessionSetup.places.gapEquipment', { n: noEquipment })}</Notice>
      )}
      {left === 0 ? null : (
        <Notice tone="look">
          {t('sessionSetup.places.gapVillages', {
            villages: [...names, ...(unserved.length > mostNamed ? ['…'] : [])].join(', '),
            n: left,
          })}
        </Notice>
      )}
    </>
  )
}
