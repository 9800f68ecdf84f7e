import { useState } from 'react'
import { ActionIcon, Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { IconCheck, IconHourglass, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Plan } from '../../src/sessions/contract.ts'
import { client } from '../app/client.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { formatCount, formatPercent } from '../ui/numbers.ts'
import { BrokenRules } from './BrokenRules.tsx'
import { acceptInput, effectsOf, idsOfHomes } from './plan-answer.ts'
import { brokenOf } from './broken-of.ts'
import { shortDay } from './days.ts'
import { clearPlan, type PlanInput } from './plan-work.ts'
import { type NamesAsked, PlanNames } from './PlanNames.tsx'
import { PlanCrew } from './PlanCrew.tsx'
import { PlanGroups } from './PlanGroups.tsx'
import { PlanProof } from './PlanProof.tsx'
import { PlanUnplaced } from './PlanUnplaced.tsx'
import { tellKept } from './tell-kept.ts'
import parts from './Panels.module.css'

interface PlanResultProps {
  plan: Plan
  input: PlanInput
  stopped: boolean
  /** Opens the terms again. */
  ask: () => void
}

/** A plan that waits: how good it is and why, who is not in it and what would help, what accepting it does. */
export function PlanResult({ plan, input, stopped, ask }: PlanResultProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [asked, setAsked] = useState<NamesAsked | null>(null)
  const effects = effectsOf(plan)
  const accept = useMutation({
    mutationFn: async () => {
      const wanted = acceptInput(plan, input)
      const done = await client.sessions.accept(wanted)
      const counts = { n: done.sessions, children: formatCount(done.invited), without: done.leftOut.length }
      tellKept(
        wanted.requestId,
        t(done.leftOut.length === 0 ? 'sessions.done.accepted' : 'sessions.done.acceptedSome', counts),
      )
      clearPlan()
      await queries.invalidateQueries()
    },
  })
  const least = plan.bound.sessionsAtLeast
  const more = plan.totals.sessions - least
  const proved = plan.status === 'optimal'
  return (
    <div className={parts.panel}>
      <div className={parts.head}>
        <div>
          <h2>{t('sessions.plan.until', { day: shortDay(input.deadline) })}</h2>
        </div>
        <span className={`${parts.tag} ${proved ? '' : parts.open}`}>
          {proved ? <IconCheck size="0.875rem" aria-hidden /> : <IconHourglass size="0.875rem" aria-hidden />}
          {t(proved ? 'sessions.plan.checked' : stopped ? 'sessions.plan.stopped' : 'sessions.plan.feasible')}
        </span>
        <ActionIcon
          size="1.375rem"
          aria-label={t('sessions.plan.drop')}
          title={t('sessions.plan.drop')}
          onClick={clearPlan}
        >
          <IconTrash size="1rem" stroke={1.6} aria-hidden />
        </ActionIcon>
      </div>
      <div className={parts.body} tabIndex={0} role="region" aria-label={t('sessions.plan.label')}>
        <section>
          <p>
            <span className={parts.number}>{t('sessions.plan.sessions', { count: plan.totals.sessions })}</span>{' '}
            <span className={parts.beside}>{t('sessions.plan.least', { count: least })}</span>
          </p>
          <PlanGroups plan={plan} show={setAsked} />
          <p className={parts.hint}>
            {more === 0
              ? t('sessions.plan.fewest')
              : t('sessions.plan.more', { count: more, gap: formatPercent(Math.round(plan.gap * 1000) / 10) })}
          </p>
          <PlanProof plan={plan} />
        </section>
        <PlanUnplaced plan={plan} show={setAsked} />
        <PlanCrew plan={plan} />
        {plan.split.length + effects.moving + effects.withdrawn === 0 ? null : (
          <section className={parts.stack}>
            {plan.split.length === 0 ? null : (
              <Notice
                tone="look"
                action={
                  <button
                    type="button"
                    className={parts.link}
                    onClick={() =>
                      setAsked({ title: t('sessions.plan.splitTitle'), ids: idsOfHomes(plan, new Set(plan.split)) })
                    }
                  >
                    {t('sessions.plan.names')}
                  </button>
                }
              >
                {t('sessions.plan.split', { count: plan.split.length })}
              </Notice>
            )}
            {effects.moving === 0 ? null : (
              <Notice
                tone="look"
                action={
                  <button
                    type="button"
                    className={parts.link}
                    onClick={() => setAsked({ title: t('sessions.plan.movingTitle'), ids: plan.kept.moving })}
                  >
                    {t('sessions.plan.names')}
                  </button>
                }
              >
                {t('sessions.plan.moving', { count: effects.moving })}
              </Notice>
            )}
            {effects.withdrawn === 0 ? null : (
              <Notice
                tone="look"
                action={
                  <button
                    type="button"
                    className={parts.link}
                    onClick={() =>
                      setAsked({
                        title: t('sessions.plan.withdrawnTitle'),
                        ids: plan.kept.withdrawn.map(({ id }) => id),
                      })
                    }
                  >
                    {t('sessions.plan.names')}
                  </button>
                }
              >
                {t('sessions.plan.withdrawn', { count: effects.withdrawn })}
              </Notice>
            )}
          </section>
        )}
      </div>
      <div className={parts.foot}>
        <p className={parts.hint}>
          {t('sessions.plan.effects', {
            n: formatCount(effects.sessions),
            children: formatCount(effects.children),
            homes: formatCount(effects.households),
          })}
        </p>
        <FailureNotice failure={accept.error} />
        <BrokenRules broken={brokenOf(accept.error)} />
        <div className={parts.actions}>
          <Button
            variant="filled"
            className={parts.first ?? ''}
            disabled={effects.sessions + effects.children + effects.withdrawn + effects.staffed === 0}
            loading={accept.isPending}
            onClick={() => accept.mutate()}
          >
            {t('sessions.plan.accept')}
          </Button>
          <Button onClick={ask}>{t('sessions.plan.change')}</Button>
        </div>
      </div>
      <PlanNames asked={asked} plan={plan} close={() => setAsked(null)} />
    </div>
  )
}
