import { useState, type RefObject } from 'react'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconUserPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { DeskChild, OutcomeDetail, OutcomeKind } from '../../src/desk/contract.ts'
import { api } from '../app/client.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { KeyCap } from '../ui/KeyCap.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { Notice } from '../ui/Notice.tsx'
import { ChildCard } from './ChildCard.tsx'
import { Companion } from './Companion.tsx'
import { CompanionAsked } from './CompanionAsked.tsx'
import { canBe, comers, nextWaiting, usualOutcome } from './outcomes.ts'
import type { DeskWork } from './use-desk-work.ts'
import { useKept } from './use-kept.ts'
import { useOutcomeChoice } from './use-outcome-choice.ts'
import formParts from '../ui/Form.module.css'
import parts from './Household.module.css'

interface HouseholdProps {
  sessionId: string
  household: string
  slot: string | null
  work: DeskWork
  scan: RefObject<HTMLInputElement | null>
  text: string
  setText: (text: string) => void
  next: () => void
  back: () => void
  addChild: () => void
  isClosed: boolean
  /** Names of other desks that have this household open. */
  elsewhere: readonly string[]
}

const Slips = z.record(z.string(), z.string())

/** A household at the desk: its children side by side, one of them current, with the outcomes under one key each. */
export function Household(props: HouseholdProps) {
  const { sessionId, household, slot, work, scan, text, setText, next, back, addChild, isClosed, elsewhere } = props
  const { t } = useTranslation()
  const asked = useQuery(api.desk.household.queryOptions({ input: { sessionId, household } }))
  const children = asked.data?.children ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const [slips, setSlips] = useKept(sessionId, 'slips', Slips, {})
  const current =
    children.find(({ id }) => id === chosen) ?? children.find(({ id }) => id === nextWaiting(children, null))

  const write = async (child: DeskChild, kind: OutcomeKind, detail: OutcomeDetail = {}) => {
    const seen = child.outcome?.version ?? null
    const slip = kind === 'taken' && detail.slip === undefined ? slips[child.id]?.trim() : undefined
    const told = slip === undefined || slip === '' ? detail : { ...detail, slip }
    const made = await work.write({ childId: child.id, name: child.name, household, seen }, kind, told)
    if (made === undefined) return
    setSlips((before) => Object.fromEntries(Object.entries(before).filter(([id]) => id !== child.id)))
    go(nextWaiting(children, child.id) ?? child.id)
  }
  const tab = () => {
    const at = children.findIndex(({ id }) => id === current?.id)
    const after = children[at + 1]
    if (after === undefined) return false
    go(after.id)
    return true
  }
  const choice = useOutcomeChoice({
    ...{ scan, text, setText, tab },
    can: (does) => current !== undefined && canBe(does, current),
    write: (does) => {
      if (current !== undefined) void write(current, does === 'usual' ? usualOutcome(current) : does)
    },
    isDone: current?.outcome !== null,
    off: current === undefined || isClosed,
  })
  function go(child: string | null) {
    setChosen(child)
    choice.close()
  }

  if (asked.data === undefined)
    return asked.error === null ? (
      <Later>
        <LinesShape />
      </Later>
    ) : (
      <FailureNotice failure={asked.error} again={() => void asked.refetch()} />
    )
  const { guardians, village } = asked.data
  const title = guardians.map(({ name }) => name).filter((name) => name !== '')
  const phone = guardians.find((one) => one.phone !== null)?.phone ?? null
  const arrived = children.find(({ arrival }) => arrival?.state === 'present')?.arrival ?? null
  const came = comers(children).filter(({ arrival, outcome }) => arrival === null && outcome === null)
  const facts = [
    village,
    phone,
    slot === null ? t('desk.notInvited') : t('desk.invitedAt', { time: slot }),
    arrived === null ? null : t('desk.queueNo', { no: arrived.queueNo ?? 0 }),
  ]
  return (
    <>
      <h2 className={parts.title}>
        {t('desk.homeOf', { names: title.length === 0 ? (children[0]?.name ?? '') : title.join(', ') })}
      </h2>
      <div className={parts.home}>
        <p>{facts.filter((one) => one !== null).join(' · ')}</p>
        <div className={formParts.foot}>
          <Companion
            value={arrived?.accompaniedBy ?? null}
            disabled={isClosed}
            choose={(who) => {
              const coming = comers(children).map(({ id }) => id)
              if (coming.length > 0)
                void work.arrive(coming, 'present', t('desk.wroteHere', { count: coming.length }), who)
            }}
            back={() => scan.current?.focus()}
          />
          <Button className={parts.onlyNarrow ?? ''} onClick={back}>
            {t('desk.back')}
          </Button>
          {came.length === 0 ? null : (
            <>
              <Button
                disabled={isClosed}
                onClick={() =>
                  void work.arrive(
                    came.map(({ id }) => id),
                    'present',
                    t('desk.wroteHere', { count: came.length }),
                  )
                }
              >
                {t('desk.here')}
              </Button>
              <Button
                disabled={isClosed}
                onClick={() =>
                  void work.arrive(
                    came.map(({ id }) => id),
                    'absent',
                    t('desk.wroteAbsent', { count: came.length }),
                  )
                }
              >
                {t('desk.absent')}
              </Button>
            </>
          )}
          <Button disabled={isClosed} leftSection={<IconUserPlus size="1rem" aria-hidden />} onClick={addChild}>
            {t('desk.child.add')}
          </Button>
          <Button onClick={next} rightSection={<KeyCap>F4</KeyCap>}>
            {t('desk.nextHome')}
          </Button>
        </div>
      </div>
      {elsewhere.length === 0 ? null : (
        <Notice tone="look" live>
          {t('deskWork.seat.here', { desk: elsewhere.join(', ') })}
        </Notice>
      )}
      {arrived?.asked == null ? null : <CompanionAsked rule={arrived.asked} />}
      <div className={parts.cards} data-many={children.length > 3}>
        {children.map((child) => (
          <ChildCard
            key={child.id}
            child={child}
            guardians={guardians}
            isCurrent={child.id === current?.id}
            isClosed={isClosed}
            busy={work.busy}
            choice={choice}
            slip={slips[child.id] ?? ''}
            setSlip={(slip) => setSlips((before) => ({ ...before, [child.id]: slip }))}
            choose={() => go(child.id)}
            changeFiling={(stage) => void work.changeFiling(child, stage)}
            write={(kind, detail) => void write(child, kind, detail)}
          />
        ))}
      </div>
    </>
  )
}
