import { useState } from 'react'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { addDays, type Day } from '../../src/base/day.ts'
import { api, client } from '../app/client.ts'
import { hasCode } from '../app/failure.ts'
import { newRequestId } from '../app/request-id.ts'
import { useSession } from '../app/session.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { BrokenRules } from './BrokenRules.tsx'
import { childrenWords, dayWords } from './card-words.ts'
import { shortTime } from './days.ts'
import type { Home } from './homes.ts'
import { type BrokenRule, isOpen, type SessionLine } from './shapes.ts'
import { tellKept } from './tell-kept.ts'
import parts from './Forms.module.css'

interface MoveHouseholdProps {
  session: SessionLine
  home: Home
  /** Not moved: not invited any more. */
  how: 'move' | 'cancel'
  close: () => void
}

/** One household to another session, or not invited any more. */
export function MoveHousehold({ session, home, how, close }: MoveHouseholdProps) {
  const { t } = useTranslation()
  const { today } = useSession()
  const queries = useQueryClient()
  const [to, setTo] = useState('')
  const [notBefore, setNotBefore] = useState<Day | null>(addDays(today, 1))
  const [reason, setReason] = useState('')
  const [looked, setLooked] = useState<readonly BrokenRule[]>([])
  const span = { from: today, to: addDays(today, 120) }
  const others = useQuery(api.sessions.calendar.queryOptions({ input: span, enabled: how === 'move' }))
  const names = home.people.map(({ name }) => name).join(', ')
  const save = useMutation({
    mutationFn: async (anyway: boolean) => {
      const requestId = newRequestId()
      const { household, version } = home
      const common = { sessionId: session.id, household, version, reason }
      if (how === 'cancel') await client.sessions.cancelHousehold({ ...common, requestId })
      else {
        const move = { ...common, toSessionId: to === '' ? null : to, notBefore: to === '' ? notBefore : null }
        if (!anyway) {
          const { broken } = await client.sessions.check({ what: 'household', ...move })
          const own = broken.filter(
            (rule) => rule.childId === null || home.people.some((one) => one.childId === rule.childId),
          )
          setLooked(own)
          if (own.length > 0) return
        }
        await client.sessions.moveHousehold({ ...move, requestId })
      }
      tellKept(requestId, t(how === 'move' ? 'sessions.done.homeMoved' : 'sessions.done.homeCancelled', { names }))
      await queries.invalidateQueries()
      close()
    },
  })
  const bars = looked.some((rule) => rule.bars)
  return (
    <form
      className={parts.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() !== '') save.mutate(false)
      }}
    >
      <p>{names}</p>
      {how === 'move' ? (
        <>
          <NativeSelect
            label={t('sessions.home.to')}
            value={to}
            data={[
              { value: '', label: t('sessions.home.first') },
              ...(others.data ?? [])
                .filter((one) => one.id !== session.id && isOpen(one, today))
                .map((one) => ({
                  value: one.id,
                  label: `${dayWords(one.day)} ${shortTime(one.from)}, ${one.place} (${childrenWords(one.invited.children)})`,
                })),
            ]}
            data-autofocus
            onChange={(event) => {
              setLooked([])
              setTo(event.currentTarget.value)
            }}
          />
          {to === '' ? (
            <DayInput label={t('sessions.home.notBefore')} value={notBefore} onChange={setNotBefore} />
          ) : null}
        </>
      ) : null}
      <TextInput
        label={t('sessions.cancel.reason')}
        value={reason}
        maxLength={500}
        required
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {looked.length === 0 ? null : <BrokenRules broken={looked} />}
      {hasCode(save.error, 'RULE_BROKEN') && looked.length > 0 ? null : <FailureNotice failure={save.error} />}
      <div className={parts.foot}>
        <Button type="submit" variant="filled" disabled={reason.trim() === ''} loading={save.isPending}>
          {t(how === 'move' ? 'sessions.home.move' : 'sessions.home.cancel')}
        </Button>
        {looked.length === 0 || bars ? null : (
          <Button loading={save.isPending} onClick={() => save.mutate(true)}>
            {t('sessions.move.anyway')}
          </Button>
        )}
        <Button onClick={close}>{t('common.close')}</Button>
      </div>
    </form>
  )
}
