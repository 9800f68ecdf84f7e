import type { Place } from '../../../src/sessions/setup-contract.ts'
import { useAsOf } from '../../app/session.ts'
import { NamesDialog } from '../../sessions/NamesDialog.tsx'
import { useLeftNames } from '../../sessions/use-left-names.ts'

interface PlaceNamesProps {
  place: Place
  title: string
  close: () => void
}

/** Who is left of the villages a place names; without equipment it takes those under 6 only. */
export function PlaceNames({ place: { villages, biometric }, title, close }: PlaceNamesProps) {
  const { asOf } = useAsOf()
  const served = new Set<string | null>(villages)
  const left = useLeftNames(true, asOf)
  const lines =
    left &&
    [...left.values()]
      .filter(({ villageId, group }) => served.has(villageId) && (biometric ? group !== 'from14' : group === 'under6'))
      .map(({ id, name, born, village }) => ({ id, name, born, village, because: null }))
  return <NamesDialog title={title} lines={lines} close={close} />
}
