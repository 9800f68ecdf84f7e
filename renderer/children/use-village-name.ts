import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import { api } from '../app/client.ts'

/** The name of the village in the address; null when none is chosen or not yet known. */
export function useVillageName(id: string | undefined, asOf: Day): string | null {
  const { t } = useTranslation()
  const villages = useQuery(api.register.villages.queryOptions({ input: { asOf } }))
  if (id === undefined) return null
  if (id === 'none') return t('words.noVillage')
  return villages.data?.find((village) => village.id === id)?.name ?? null
}
