import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { addDays, type Day } from '../../src/base/day.ts'
import { api } from './client.ts'
import { useMay, useSession } from './session.ts'

/** The days people ask for: today, yesterday, the last of the month before, the newest list's, the deadline. Each day once. */
export function useAsOfChoices(wanted: boolean): readonly { day: Day; name: string }[] {
  const { t } = useTranslation()
  const { today, settings } = useSession()
  const mayImport = useMay('import-lists')
  const history = useQuery(api.lists.history.queryOptions({ enabled: wanted && mayImport }))
  const lists = (history.data ?? []).filter((entry) => entry.status === 'committed').map((entry) => entry.asOf)
  const newest = lists.toSorted().at(-1)
  const choices = [
    { day: today, name: t('common.today') },
    { day: addDays(today, -1), name: t('common.yesterday') },
    { day: addDays(today, -Number(today.slice(8))), name: t('app.endOfLastMonth') },
    ...(newest === undefined ? [] : [{ day: newest, name: t('app.newestList') }]),
    ...(settings.deadline === null ? [] : [{ day: settings.deadline, name: t('app.ofDeadline') }]),
  ]
  return choices.filter((choice, index) => choices.findIndex(({ day }) => day === choice.day) === index)
}
