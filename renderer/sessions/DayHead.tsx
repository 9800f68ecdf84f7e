import { useTranslation } from 'react-i18next'
import { IconConfetti } from '@tabler/icons-react'
import type { Day } from '../../src/base/day.ts'
import { shortDay, weekdayOf } from './days.ts'
import type { DayRemarks } from './day-remarks.ts'
import parts from './Grid.module.css'

/** The weekday, the day, and the holiday it is: a hint that people are at home. */
export function DayHead({ day, remarks, bare = false }: { day: Day; remarks: DayRemarks; bare?: boolean }) {
  const { t } = useTranslation()
  const holiday = remarks.holiday(day)
  return (
    <span className={`${parts.head} ${day === remarks.today ? parts.today : ''}`}>
      {bare ? null : <span className={parts.weekday}>{t(`sessions.weekday.day${weekdayOf(day)}`)}</span>}
      <span className={parts.date}>{shortDay(day)}</span>
      {day === remarks.today ? <span className={parts.todayWord}>{t('common.today')}</span> : null}
      {holiday === null ? null : (
        <span className={parts.holiday} title={t('sessions.holidayHint', { name: holiday })}>
          <IconConfetti size="0.875rem" stroke={1.7} aria-hidden />
          {holiday}
        </span>
      )}
    </span>
  )
}
