import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { formatCount } from '../ui/numbers.ts'
import { PlanResult } from './PlanResult.tsx'
import { PlannedSoFar } from './PlannedSoFar.tsx'
import { shortDay } from './days.ts'
import { stopPlan, usePlan } from './plan-work.ts'
import type { SessionLine } from './shapes.ts'
import parts from './Panels.module.css'

interface PlanPanelProps {
  /** From today on. */
  coming: readonly SessionLine[]
  /** Opens the terms of a plan. */
  ask: () => void
}

/** The plan: what is planned already, a plan being made, or one that waits to be accepted. */
export function PlanPanel({ coming, ask }: PlanPanelProps) {
  const { t } = useTranslation()
  const state = usePlan()
  if (state.phase === 'done')
    return <PlanResult plan={state.plan} input={state.input} stopped={state.stopped} ask={ask} />
  if (state.phase === 'running')
    return (
      <div className={parts.panel}>
        <div className={parts.head}>
          <h2>{t('sessions.plan.until', { day: shortDay(state.input.deadline) })}</h2>
        </div>
        <div className={parts.body}>
          <section className={parts.stack}>
            <ProgressPanel
              title={t('sessions.plan.working')}
              progress={state.progress}
              remark={t('sessions.plan.stopHint')}
              cancel={stopPlan}
            />
            {state.best === null ? null : (
              <p role="status">
                {t('sessions.plan.bestSoFar', {
                  n: state.best.totals.sessions,
                  least: state.best.bound.sessionsAtLeast,
                  placed: formatCount(state.best.totals.placed),
                  left: formatCount(state.best.totals.unplaced),
                })}
              </p>
            )}
          </section>
        </div>
      </div>
    )
  return (
    <div className={parts.panel}>
      <PlannedSoFar coming={coming} />
      <div className={parts.foot}>
        <FailureNotice failure={state.phase === 'failed' ? state.failure : null} />
        <Button variant="filled" onClick={ask}>
          {t('sessions.plan.make')}
        </Button>
      </div>
    </div>
  )
}
