import { useState } from 'react'
import { Button, SegmentedControl } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Day, formatDay } from '../../../src/base/day.ts'
import { shippedHolidays } from '../../../src/sessions/holidays.ts'
import { weekdayOf } from '../../../src/sessions/open-days.ts'
import type { Holiday } from '../../../src/sessions/setup-contract.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.ts'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../../ui/Later.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ThingDrawer } from '../ThingDrawer.tsx'
import { weekdayLong } from '../windows/window-words.ts'
import { HolidayEditor } from './HolidayEditor.tsx'
import { useSaveHoliday } from './use-save-holiday.ts'
import formParts from '../../ui/Form.module.css'
import tableParts from '../../ui/Table.module.css'
import setupParts from '../Setup.module.css'

const yearOf = (day: string) => day.slice(0, 4)
const shippedYears = shippedHolidays.map(({ day }) => yearOf(day))

/** Days off of a year: a hint that people are at home. What is shipped can be renamed, left out and added to. */
export function HolidaysPanel() {
  const { t } = useTranslation()
  const { today } = useSession()
  const years = [...new Set([yearOf(today), String(Number(yearOf(today)) + 1), ...shippedYears])].toSorted()
  const [year, setYear] = useState(
    shippedYears.includes(yearOf(today)) ? yearOf(today) : (shippedYears[0] ?? yearOf(today)),
  )
  const [opened, setOpened] = useState<'new' | { day: Day } | null>(null)
  const saving = useSaveHoliday()
  const span = { from: Day.parse(`${year}-01-01`), to: Day.parse(`${year}-12-31`) }
  const found = useQuery(api.sessions.holidays.queryOptions({ input: span, placeholderData: keepPreviousData }))
  const holidays = found.data ?? []
  const holiday = opened === null || opened === 'new' ? null : (holidays.find(({ day }) => day === opened.day) ?? null)
  const close = () => setOpened(null)
  return (
    <Panel
      title={t('sessionSetup.days.holidays.title')}
      remark={t('sessionSetup.days.holidays.remark')}
      action={
        <Button size="xs" leftSection={<IconPlus size="1rem" aria-hidden />} onClick={() => setOpened('new')}>
          {t('sessionSetup.days.holidays.add')}
        </Button>
      }
    >
      <div className={setupParts.body}>
        <SegmentedControl
          aria-label={t('sessionSetup.days.holidays.year')}
          value={year}
          data={years}
          onChange={setYear}
        />
      </div>
      <FailureNotice failure={found.error ?? saving.error} again={() => void found.refetch()} />
      {found.isPending ? (
        <Later>
          <LinesShape lines={6} />
        </Later>
      ) : null}
      {found.data?.length === 0 ? (
        <p className={`${formParts.hint} ${setupParts.body}`}>{t('sessionSetup.days.holidays.none', { year })}</p>
      ) : null}
      {holidays.length === 0 ? null : (
        <HolidaysTable
          holidays={holidays}
          rename={({ day }) => setOpened({ day })}
          remove={({ day }) => saving.save(day, null)}
          busy={saving.isPending}
        />
      )}
      <ThingDrawer
        title={
          opened === null
            ? null
            : opened === 'new'
              ? t('sessionSetup.days.holidays.addTitle')
              : t('sessionSetup.days.holidays.editTitle', { day: formatDay(opened.day) })
        }
        close={close}
        gone={opened !== null && opened !== 'new' && holiday === null}
      >
        {opened === null ? null : (
          <HolidayEditor
            key={holiday?.day ?? 'new'}
            holiday={holiday}
            holidays={holidays}
            saving={saving}
            close={close}
          />
        )}
      </ThingDrawer>
    </Panel>
  )
}

interface HolidaysTableProps {
  holidays: readonly Holiday[]
  rename: (holiday: Holiday) => void
  remove: (holiday: Holiday) => void
  busy: boolean
}

function HolidaysTable({ holidays, rename, remove, busy }: HolidaysTableProps) {
  const { t } = useTranslation()
  return (
    <table className={tableParts.table}>
      <thead>
        <tr>
          <th scope="col">{t('sessionSetup.days.holidays.column.day')}</th>
          <th scope="col">{t('sessionSetup.days.holidays.column.name')}</th>
          <th scope="col">{t('sessionSetup.days.holidays.column.from')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {holidays.map((holiday) => {
          const { day, name, from } = holiday
          const told = { name, day: formatDay(day) }
          return (
            <tr key={day}>
              <th scope="row">
                {formatDay(day)} <span className={tableParts.quiet}>{weekdayLong(weekdayOf(day), t)}</span>
              </th>
              <td>{name}</td>
              <td className={tableParts.quiet}>{t(`sessionSetup.days.holidays.from.${from}`)}</td>
              <td className={tableParts.buttons}>
                <Button
                  size="xs"
                  variant="subtle"
                  aria-label={t('sessionSetup.days.holidays.editOf', told)}
                  onClick={() => rename(holiday)}
                >
                  {t('sessionSetup.days.holidays.edit')}
                </Button>
                <Button
                  size="xs"
                  variant="subtle"
                  disabled={busy}
                  aria-label={t('sessionSetup.days.holidays.removeOf', told)}
                  onClick={() => remove(holiday)}
                >
                  {t('sessionSetup.days.holidays.remove')}
                </Button>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
