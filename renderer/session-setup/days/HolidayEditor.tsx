import { useState } from 'react'
import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatDay, type Day } from '../../../src/base/day.ts'
import type { Holiday } from '../../../src/sessions/setup-contract.ts'
import { DayInput } from '../../ui/DayInput.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import type { useSaveHoliday } from './use-save-holiday.ts'
import parts from '../../ui/Form.module.css'

interface HolidayEditorProps {
  /** Null: a new one. */
  holiday: Holiday | null
  holidays: readonly Holiday[]
  saving: ReturnType<typeof useSaveHoliday>
  close: () => void
}

/** Names a day as a holiday, or gives one another name. */
export function HolidayEditor({ holiday, holidays, saving, close }: HolidayEditorProps) {
  const { t } = useTranslation()
  const [day, setDay] = useState<Day | null>(holiday?.day ?? null)
  const [name, setName] = useState(holiday?.name ?? '')
  const [tried, setTried] = useState(false)
  const there = holiday === null ? holidays.find((one) => one.day === day) : undefined
  return (
    <form
      className={parts.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (day !== null && name.trim() !== '') saving.save(day, name.trim(), close)
      }}
    >
      {holiday === null ? (
        <DayInput
          label={t('sessionSetup.days.holidays.day')}
          description={there === undefined ? undefined : t('sessionSetup.days.holidays.there', { name: there.name })}
          value={day}
          autoFocus
          error={tried && day === null ? t('sessionSetup.days.closed.firstMissing') : undefined}
          onChange={setDay}
        />
      ) : (
        <p className={parts.hint}>{formatDay(holiday.day)}</p>
      )}
      <TextInput
        label={t('sessionSetup.days.holidays.name')}
        value={name}
        maxLength={200}
        data-autofocus={holiday === null ? undefined : true}
        error={tried && name.trim() === '' ? t('sessionSetup.thing.nameMissing') : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <FailureNotice failure={saving.error} />
      <div className={parts.foot}>
        <Button type="submit" variant="filled" loading={saving.isPending}>
          {t('sessionSetup.thing.save')}
        </Button>
        <Button onClick={close}>{t('common.cancel')}</Button>
      </div>
    </form>
  )
}
