import { Button, Popover } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatDay, type Day } from '../../src/base/day.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { markPressed } from './after-paint.ts'
import { useAsOfChoices } from './as-of-choices.ts'
import { useAsOf } from './session.ts'
import parts from './AsOfPicker.module.css'

const atOnce = { duration: 0 }

/** The day every number on the screen is for. Amber edge when it is not today. */
export function AsOfPicker() {
  const { t } = useTranslation()
  const { asOf, today, isToday } = useAsOf()
  const navigate = useNavigate()
  const [opened, popover] = useDisclosure(false)
  const goTo = (day: Day) => {
    void navigate({ to: '.', search: (kept) => ({ ...kept, asOf: day === today ? undefined : day }) })
  }
  const choices = useAsOfChoices(opened)
  return (
    <Popover
      opened={opened}
      onChange={popover.toggle}
      position="bottom-start"
      trapFocus
      returnFocus
      transitionProps={atOnce}
    >
      <Popover.Target>
        <button
          type="button"
          className={`${parts.picker} ${isToday ? '' : parts.other}`}
          onClick={(event) => markPressed(event.currentTarget, popover.toggle)}
          aria-label={t('app.asOfDay', { day: formatDay(asOf) })}
        >
          <span className={`${parts.long} ${parts.label}`}>{t('app.asOf')}</span>
          <span className={`${parts.short} ${parts.labelShort}`}>{t('app.asOfShort')}</span>
          <strong>{formatDay(asOf)}</strong>
          <span className={parts.long}>{isToday ? t('app.isToday') : t('app.isNotToday')}</span>
          <IconChevronDown size="0.875rem" aria-hidden className={parts.long} />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={parts.choices}
          onSubmit={(event) => {
            event.preventDefault()
            popover.close()
          }}
        >
          <DayInput
            label={t('app.asOf')}
            value={asOf}
            latest={today}
            onChange={(day) => (day === null ? undefined : goTo(day))}
            autoFocus
          />
          <div className={parts.quick}>
            {choices.map(({ day, name }) => (
              <Button
                key={name}
                className={parts.choice}
                rightSection={<small className={parts.day}>{formatDay(day)}</small>}
                size="xs"
                variant={day === asOf ? 'light' : 'default'}
                aria-pressed={day === asOf}
                disabled={day > today}
                onClick={(event) =>
                  markPressed(event.currentTarget, () => {
                    goTo(day)
                    popover.close()
                  })
                }
              >
                {name}
              </Button>
            ))}
          </div>
          {choices.some(({ day }) => day > today) ? <p className={parts.hint}>{t('app.asOfNoFuture')}</p> : null}
          <p className={parts.hint}>{t('app.asOfHint')}</p>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
