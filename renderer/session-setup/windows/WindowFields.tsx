import { NativeSelect, NumberInput, Radio, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Place } from '../../../src/sessions/setup-contract.ts'
import { DayInput } from '../../ui/DayInput.tsx'
import { readTime } from './read-time.ts'
import { TimeInput } from './TimeInput.tsx'
import { everyDay, numberWithin, partOf, spanFits, type WindowForm } from './window-form.ts'
import { weekdayLong, weekdayShort } from './window-words.ts'
import formParts from '../../ui/Form.module.css'
import parts from './WindowFields.module.css'

interface WindowFieldsProps {
  form: WindowForm
  change: (part: Partial<WindowForm>) => void
  places: readonly Place[]
  /** Somebody tried to save: what is missing is said. */
  tried: boolean
}

/** The inputs of a window: where, on which days, from when to when, how children are invited. */
export function WindowFields({ form, change, places, tried }: WindowFieldsProps) {
  const { t } = useTranslation()
  const { from, to } = { from: readTime(form.from), to: readTime(form.to) }
  const backwards = from !== null && to !== null && from >= to
  return (
    <>
      <NativeSelect
        label={t('sessionSetup.windows.form.place')}
        value={form.placeId}
        data={[
          { value: '', label: t('sessionSetup.windows.common') },
          ...places.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => change({ placeId: event.currentTarget.value })}
      />
      <Days form={form} change={change} tried={tried} />
      <div className={formParts.half}>
        <TimeInput
          label={t('sessionSetup.windows.form.from')}
          value={form.from}
          tried={tried}
          onChange={(text) => change({ from: text, part: partOf(readTime(text) ?? form.from) })}
        />
        <TimeInput
          label={t('sessionSetup.windows.form.to')}
          value={form.to}
          tried={tried}
          error={backwards ? t('sessionSetup.windows.form.timesWrong') : undefined}
          onChange={(text) => change({ to: text })}
        />
      </div>
      <Radio.Group
        label={t('sessionSetup.windows.form.mode')}
        description={t(
          form.mode === 'slots' ? 'sessionSetup.windows.form.slotsHint' : 'sessionSetup.windows.form.queueHint',
        )}
        value={form.mode}
        onChange={(mode) => change({ mode: mode === 'queue' ? 'queue' : 'slots' })}
      >
        <div className={formParts.choices}>
          <Radio value="slots" label={t('sessionSetup.windows.form.slots')} />
          <Radio value="queue" label={t('sessionSetup.windows.form.queue')} />
        </div>
      </Radio.Group>
      {form.mode === 'queue' ? (
        <NativeSelect
          label={t('sessionSetup.windows.form.part')}
          value={form.part}
          data={dayParts.map((part) => ({ value: part, label: t(`sessionSetup.windows.form.parts.${part}`) }))}
          onChange={({ currentTarget: { value } }) =>
            change({ part: dayParts.find((part) => part === value) ?? 'morning' })
          }
        />
      ) : null}
      <div className={formParts.half}>
        <NumberInput
          label={t('sessionSetup.windows.form.stations')}
          description={t('sessionSetup.windows.form.stationsHint')}
          value={form.stations}
          clampBehavior="none"
          allowDecimal={false}
          error={
            numberWithin(form.stations, 1, 60) === undefined ? t('sessionSetup.windows.form.stationsWrong') : undefined
          }
          onChange={(stations) => change({ stations })}
        />
        <NumberInput
          label={t('sessionSetup.windows.form.quota')}
          description={t('sessionSetup.windows.form.quotaHint')}
          value={form.quota}
          clampBehavior="none"
          allowDecimal={false}
          error={
            numberWithin(form.quota, 0, 5000) === undefined ? t('sessionSetup.windows.form.quotaWrong') : undefined
          }
          onChange={(quota) => change({ quota })}
        />
      </div>
      <TextInput
        label={t('sessionSetup.windows.form.document')}
        placeholder={t('sessionSetup.windows.form.documentPlaceholder')}
        value={form.document}
        maxLength={1000}
        onChange={(event) => change({ document: event.currentTarget.value })}
      />
      <DayInput
        label={t('sessionSetup.windows.form.documentDay')}
        value={form.documentDay}
        onChange={(documentDay) => change({ documentDay })}
      />
    </>
  )
}

const dayParts = ['morning', 'afternoon', 'evening'] as const

function Days({ form, change, tried }: Omit<WindowFieldsProps, 'places'>) {
  const { t } = useTranslation()
  const missing = form.weekdays.length === 0
  return (
    <>
      <Radio.Group
        label={t('sessionSetup.windows.form.days')}
        value={form.single ? 'single' : 'weekly'}
        onChange={(chosen) => change({ single: chosen === 'single' })}
      >
        <div className={formParts.choices}>
          <Radio value="weekly" label={t('sessionSetup.windows.form.weekly')} />
          <Radio value="single" label={t('sessionSetup.windows.form.single')} />
        </div>
      </Radio.Group>
      {form.single ? (
        <DayInput
          label={t('sessionSetup.windows.form.day')}
          value={form.day}
          error={tried && form.day === null ? t('sessionSetup.windows.form.dayMissing') : undefined}
          onChange={(day) => change({ day })}
        />
      ) : (
        <>
          <div className={formParts.group} role="group" aria-label={t('sessionSetup.windows.form.weekdays')}>
            <span className={formParts.label}>{t('sessionSetup.windows.form.weekdays')}</span>
            <div className={parts.weekdays}>
              {everyDay.map((day) => (
                <button
                  key={day}
                  type="button"
                  className={parts.weekday}
                  aria-pressed={form.weekdays.includes(day)}
                  aria-label={weekdayLong(day, t)}
                  onClick={() =>
                    change({
                      weekdays: everyDay.filter((one) => (one === day) !== form.weekdays.includes(one)),
                    })
                  }
                >
                  {weekdayShort(day, t)}
                </button>
              ))}
            </div>
            {missing ? <span className={formParts.wrong}>{t('sessionSetup.windows.form.weekdaysMissing')}</span> : null}
          </div>
          <div className={formParts.half}>
            <DayInput
              label={t('sessionSetup.windows.form.first')}
              description={t('sessionSetup.windows.form.spanHint')}
              value={form.firstDay}
              onChange={(firstDay) => change({ firstDay })}
            />
            <DayInput
              label={t('sessionSetup.windows.form.last')}
              description={t('sessionSetup.windows.form.spanHint')}
              value={form.lastDay}
              error={spanFits(form) ? undefined : t('sessionSetup.windows.form.spanWrong')}
              onChange={(lastDay) => change({ lastDay })}
            />
          </div>
        </>
      )}
    </>
  )
}
