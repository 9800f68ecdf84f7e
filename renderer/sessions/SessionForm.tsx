import { useState } from 'react'
import { Button, MultiSelect, NativeSelect, NumberInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import { client } from '../app/client.ts'
import { hasCode } from '../app/failure.ts'
import { newRequestId } from '../app/request-id.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { BrokenRules } from './BrokenRules.tsx'
import { dayWords } from './card-words.ts'
import type { BrokenRule, Hand, Setup } from './shapes.ts'
import { tellKept } from './tell-kept.ts'
import { TimeInput } from './TimeInput.tsx'
import parts from './Forms.module.css'

interface SessionFormProps {
  setup: Setup
  start: Hand
  /** How many are invited already: they come along, and are to be told. */
  invited: number
  close: () => void
  saved: (sessionId: string | null) => void
}

/** A session by hand: where, when, how many stations, who works there. Looked through by the rules before it is kept. */
export function SessionForm({ setup, start, invited, close, saved }: SessionFormProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [hand, setHand] = useState(start)
  const [day, setDay] = useState<Day | null>(start.day)
  const [looked, setLooked] = useState<readonly BrokenRule[]>([])
  const places = setup.places.filter(({ id, inUse }) => inUse || id === start.placeId)
  const change = (changed: Partial<Hand>) => {
    setLooked([])
    setHand({ ...hand, ...changed })
  }
  const save = useMutation({
    mutationFn: async (anyway: boolean) => {
      if (day === null) return
      const wanted = { ...hand, day }
      if (!anyway) {
        const { broken } = await client.sessions.check({ what: 'session', ...wanted })
        setLooked(broken)
        if (broken.length > 0) return
      }
      const requestId = newRequestId()
      const { sessions, toTell } = await client.sessions.saveSession({ ...wanted, requestId })
      const place = places.find(({ id }) => id === wanted.placeId)?.name ?? ''
      const where = { place, day: dayWords(day), count: toTell.length }
      const words = hand.id === null ? 'added' : toTell.length === 0 ? 'changed' : 'movedTell'
      tellKept(requestId, t(`sessions.done.${words}`, where))
      await queries.invalidateQueries()
      saved(hand.id ?? sessions[0] ?? null)
    },
  })
  const bars = looked.some((rule) => rule.bars)
  return (
    <form
      className={parts.form}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(false)
      }}
    >
      <NativeSelect
        label={t('sessions.form.place')}
        value={hand.placeId}
        data={places.map(({ id, name }) => ({ value: id, label: name }))}
        data-autofocus
        onChange={(event) => {
          const placeId = event.currentTarget.value
          const most = places.find(({ id }) => id === placeId)?.stations ?? hand.stations
          change({ placeId, stations: Math.min(hand.stations, most) })
        }}
      />
      <div className={parts.two}>
        <DayInput
          label={t('sessions.form.day')}
          value={day}
          onChange={(typed) => {
            setLooked([])
            setDay(typed)
          }}
        />
        <TimeInput
          label={t('sessions.form.from')}
          value={hand.from}
          onChange={(time) => change({ from: time ?? '' })}
        />
        <TimeInput label={t('sessions.form.to')} value={hand.to} onChange={(time) => change({ to: time ?? '' })} />
      </div>
      <div className={parts.two}>
        <NumberInput
          label={t('sessions.form.stations')}
          value={hand.stations}
          min={1}
          max={60}
          allowDecimal={false}
          onChange={(count) => change({ stations: Number(count) || 1 })}
        />
        <NumberInput
          label={t('sessions.form.quota')}
          value={hand.quota ?? ''}
          min={0}
          max={5000}
          allowDecimal={false}
          onChange={(count) => change({ quota: count === '' ? null : Number(count) })}
        />
      </div>
      <NativeSelect
        label={t('sessions.form.mode')}
        value={hand.mode}
        data={(['slots', 'queue'] as const).map((mode) => ({ value: mode, label: t(`sessions.mode.${mode}`) }))}
        onChange={(event) => change({ mode: event.currentTarget.value === 'queue' ? 'queue' : 'slots' })}
      />
      {setup.teams.length === 0 ? null : (
        <NativeSelect
          label={t('sessions.form.team')}
          value={hand.teamId ?? ''}
          data={[
            { value: '', label: t('sessions.row.noTeam') },
            ...setup.teams
              .filter(({ id, inUse }) => inUse || id === hand.teamId)
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => change({ teamId: event.currentTarget.value || null })}
        />
      )}
      {setup.kits.length === 0 ? null : (
        <MultiSelect
          label={t('sessions.form.kits')}
          data={setup.kits
            .filter(({ id, inUse }) => inUse || hand.kits.includes(id))
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={hand.kits}
          hidePickedOptions
          onChange={(kits) => change({ kits })}
        />
      )}
      {invited === 0 ? null : <p className={parts.hint}>{t('sessions.form.comeAlong', { count: invited })}</p>}
      {looked.length === 0 ? null : (
        <div role="alert">
          <p className={parts.hint}>{t(bars ? 'sessions.move.barred' : 'sessions.move.look')}</p>
          <BrokenRules broken={looked} />
        </div>
      )}
      {hasCode(save.error, 'RULE_BROKEN') ? null : <FailureNotice failure={save.error} />}
      <div className={parts.foot}>
        <Button
          type="submit"
          variant="filled"
          disabled={day === null || hand.from === '' || hand.to === ''}
          loading={save.isPending}
        >
          {t(hand.id === null ? 'sessions.add' : 'common.save')}
        </Button>
        {looked.length === 0 || bars ? null : (
          <Button loading={save.isPending} onClick={() => save.mutate(true)}>
            {t('sessions.form.anyway')}
          </Button>
        )}
        <Button onClick={close}>{t('common.cancel')}</Button>
      </div>
    </form>
  )
}
