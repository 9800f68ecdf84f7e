import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { SettingFact } from '../../src/access/contract.ts'
import { formatDay, type Day } from '../../src/base/day.ts'
import { api } from '../app/client.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { Notice } from '../ui/Notice.tsx'

interface FromDayProps {
  of: SettingFact['key']
  value: Day | null
  onChange: (day: Day | null) => void
}

/** From which day a rule holds: blank, from the beginning; a coming day waits. Says when a rule of a later day stays in force. */
export function FromDay({ of, value, onChange }: FromDayProps) {
  const { t } = useTranslation()
  const history = useQuery(api.access.settingHistory.queryOptions())
  const later = history.data?.find(
    (fact) => fact.key === of && fact.voidedAt === null && fact.from !== null && (value === null || fact.from > value),
  )
  return (
    <>
      <DayInput
        label={t('settings.from.label')}
        description={t('settings.from.hint')}
        value={value}
        onChange={onChange}
      />
      {later?.from === null || later?.from === undefined ? null : (
        <Notice tone="look">{t('settings.from.later', { day: formatDay(later.from) })}</Notice>
      )}
    </>
  )
}
