import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconListCheck, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Day, formatDay } from '../../src/base/day.ts'
import { shortDay } from './days.ts'
import parts from './SessionsScreen.module.css'

interface ToolbarProps {
  view: 'week' | 'month'
  by: 'place' | 'team'
  span: { from: Day; to: Day }
  /** The first of the month in sight. */
  month: Day
  teams: boolean
  change: (to: { view?: 'week' | 'month'; by?: 'place' | 'team' }) => void
  step: (by: 1 | -1) => void
  toToday: () => void
  add: (() => void) | null
  /** Null: the plan stands beside the calendar already. */
  showPlan: (() => void) | null
}

/** Which days, by what, and a session more. */
export function Toolbar({ view, by, span, month, teams, change, step, toToday, add, showPlan }: ToolbarProps) {
  const { t } = useTranslation()
  const range =
    view === 'week'
      ? `${shortDay(span.from)} – ${formatDay(span.to)}`
      : t('sessions.monthOf', { month: month.slice(5, 7), year: month.slice(0, 4) })
  return (
    <div className={parts.heading}>
      <h1>{t('sessions.title')}</h1>
      <div className={parts.tools}>
        {teams ? (
          <SegmentedControl
            className={parts.views ?? ''}
            aria-label={t('sessions.by.label')}
            value={by}
            data={(['place', 'team'] as const).map((one) => ({ value: one, label: t(`sessions.by.${one}`) }))}
            onChange={(one) => change({ by: one === 'team' ? 'team' : 'place' })}
          />
        ) : null}
        <SegmentedControl
          className={parts.views ?? ''}
          aria-label={t('sessions.view.label')}
          value={view}
          data={(['week', 'month'] as const).map((one) => ({ value: one, label: t(`sessions.view.${one}`) }))}
          onChange={(one) => change({ view: one === 'month' ? 'month' : 'week' })}
        />
        <span className={parts.steps}>
          <ActionIcon
            variant="default"
            size="2.125rem"
            aria-label={t(`sessions.earlier.${view}`)}
            onClick={() => step(-1)}
          >
            <IconChevronLeft size="1rem" aria-hidden />
          </ActionIcon>
          <button type="button" className={parts.range} title={t('common.today')} onClick={toToday}>
            {range}
          </button>
          <ActionIcon
            variant="default"
            size="2.125rem"
            aria-label={t(`sessions.later.${view}`)}
            onClick={() => step(1)}
          >
            <IconChevronRight size="1rem" aria-hidden />
          </ActionIcon>
        </span>
        {showPlan === null ? null : (
          <Button leftSection={<IconListCheck size="1rem" aria-hidden />} onClick={showPlan}>
            {t('sessions.plan.label')}
          </Button>
        )}
        {add === null ? null : (
          <Button leftSection={<IconPlus size="1rem" aria-hidden />} onClick={add}>
            {t('sessions.add')}
          </Button>
        )}
      </div>
    </div>
  )
}
