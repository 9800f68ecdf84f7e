import { useState } from 'react'
import { Button, Checkbox, Modal, NativeSelect, NumberInput, Radio } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { addDays, type Day, formatDay } from '../../src/base/day.ts'
import { api } from '../app/client.ts'
import { useSession } from '../app/session.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { EstimateNumbers } from './EstimateNumbers.tsx'
import { lastPlanInput, startPlan } from './plan-work.ts'
import type { Setup } from './shapes.ts'
import parts from './Forms.module.css'

const spans = [10, 20, 60, 180] as const
const usualDays = 21

/** The terms of a plan: from when until when, at which places, what stays; before it is made, what it takes. */
export function PlanDialog({
  setup,
  opened,
  close,
  started,
}: TermsProps & {
  opened: boolean
}) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('sessions.plan.make')}
      size="34rem"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Terms setup={setup} close={close} started={started} />
    </Modal>
  )
}

interface TermsProps {
  setup: Setup
  close: () => void
  /** A plan is being made. */
  started: () => void
}

function Terms({ setup, close, started }: TermsProps) {
  const { t } = useTranslation()
  const { today, settings } = useSession()
  const last = lastPlanInput()
  const tomorrow = addDays(today, 1)
  const usable = settings.deadline !== null && settings.deadline > today ? settings.deadline : addDays(today, usualDays)
  const [from, setFrom] = useState<Day | null>(last !== null && last.from > today ? last.from : tomorrow)
  const [deadline, setDeadline] = useState<Day | null>(last?.deadline ?? usable)
  const places = setup.places.filter(({ inUse }) => inUse)
  const [chosen, setChosen] = useState<readonly string[]>(last?.placeIds ?? places.map(({ id }) => id))
  const [campaignId, setCampaignId] = useState(last?.campaignId ?? '')
  const [keep, setKeep] = useState<'all' | 'locked'>(last?.keep ?? 'all')
  const [most, setMost] = useState<number | null>(last?.maxSessionsPerDay ?? null)
  const [seconds, setSeconds] = useState(last?.seconds ?? 20)
  const campaigns = useQuery(api.sessions.campaigns.queryOptions())
  const placeIds = chosen.length === places.length ? null : [...chosen]
  const wrong =
    from === null || deadline === null
      ? t('sessions.plan.daysMissing')
      : from < today
        ? t('sessions.plan.fromPast', { day: formatDay(today) })
        : from > deadline
          ? t('sessions.plan.backwards')
          : chosen.length === 0
            ? t('sessions.plan.noPlace')
            : null
  return (
    <form
      className={parts.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (wrong !== null || from === null || deadline === null) return
        const campaign = campaignId === '' ? null : campaignId
        void startPlan({ from, deadline, placeIds, campaignId: campaign, keep, maxSessionsPerDay: most, seconds })
        close()
        started()
      }}
    >
      {(campaigns.data?.campaigns.length ?? 0) === 0 ? null : (
        <NativeSelect
          label={t('sessions.plan.campaign')}
          value={campaignId}
          data={[
            { value: '', label: t('sessions.plan.noCampaign') },
            ...(campaigns.data?.campaigns ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => {
            const id = event.currentTarget.value
            const campaign = campaigns.data?.campaigns.find((one) => one.id === id)
            setCampaignId(id)
            if (campaign === undefined) return
            setFrom(campaign.firstDay > today ? campaign.firstDay : tomorrow)
            setDeadline(campaign.lastDay)
          }}
        />
      )}
      <div className={parts.two}>
        <DayInput label={t('sessions.plan.from')} value={from} onChange={setFrom} autoFocus />
        <DayInput label={t('sessions.plan.deadline')} value={deadline} onChange={setDeadline} />
      </div>
      <Checkbox.Group label={t('sessions.plan.places')} value={[...chosen]} onChange={setChosen}>
        <div className={parts.choices}>
          {places.map(({ id, name, owner }) => (
            <Checkbox
              key={id}
              value={id}
              label={owner === null ? name : `${name} (${t('sessions.row.owner', { owner })})`}
            />
          ))}
        </div>
      </Checkbox.Group>
      <Radio.Group
        label={t('sessions.plan.keep')}
        value={keep}
        onChange={(one) => setKeep(one === 'locked' ? 'locked' : 'all')}
      >
        <div className={parts.choices}>
          <Radio value="all" label={t('sessions.plan.keepAll')} description={t('sessions.plan.keepAllHint')} />
          <Radio value="locked" label={t('sessions.plan.keepLocked')} description={t('sessions.plan.keepLockedHint')} />
        </div>
      </Radio.Group>
      <div className={parts.two}>
        <NumberInput
          label={t('sessions.plan.most')}
          value={most ?? ''}
          min={1}
          max={500}
          allowDecimal={false}
          placeholder={t('sessions.plan.noMost')}
          onChange={(count) => setMost(count === '' ? null : Number(count))}
        />
        <NativeSelect
          label={t('sessions.plan.seconds')}
          value={String(seconds)}
          data={spans.map((span) => ({ value: String(span), label: t('sessions.plan.span', { count: span }) }))}
          onChange={(event) => setSeconds(Number(event.currentTarget.value))}
        />
      </div>
      {wrong !== null || from === null || deadline === null ? null : (
        <EstimateNumbers from={from} deadline={deadline} placeIds={placeIds} />
      )}
      <div className={parts.foot}>
        <Button type="submit" variant="filled" disabled={wrong !== null}>
          {t('sessions.plan.make')}
        </Button>
        <Button onClick={close}>{t('common.cancel')}</Button>
        {wrong === null ? null : <span className={parts.hint}>{wrong}</span>}
      </div>
    </form>
  )
}
