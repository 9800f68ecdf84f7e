import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Button, Menu } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { DeskSession, FoundHousehold } from '../../src/desk/contract.ts'
import { api } from '../app/client.ts'
import { AwayItem } from '../away/AwayItem.tsx'
import { CopyNotice } from '../away/CopyNotice.tsx'
import { OutNotice } from '../away/OutNotice.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { KeyCap } from '../ui/KeyCap.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { AddProps } from './AddDialog.tsx'
import { DeskName } from './DeskName.tsx'
import { DeskFailure } from './DeskFailure.tsx'
import { EntryDialog } from './EntryDialog.tsx'
import { Household } from './Household.tsx'
import { NewChildDialog } from './NewChildDialog.tsx'
import { Queue } from './Queue.tsx'
import { Scan } from './Scan.tsx'
import { UndoBar } from './UndoBar.tsx'
import { useDeskKeys } from './use-desk-keys.ts'
import { useDeskWork } from './use-desk-work.ts'
import { useKept, useKeptOf } from './use-kept.ts'
import { useSeat } from './use-seat.ts'
import { Visitor } from './Visitor.tsx'
import { VisitorDialog } from './VisitorDialog.tsx'
import parts from './Desk.module.css'

interface DeskProps {
  sessionId: string
  sessions: readonly DeskSession[]
  choose: (sessionId: string) => void
}

type Dialog = 'child' | 'visitor' | 'entry' | null

/** One session at the desk: scan or choose, write, undo. */
export function Desk({ sessionId, sessions, choose }: DeskProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const scan = useRef<HTMLInputElement>(null)
  useKeptOf(sessionId)
  const [text, setText] = useKept(sessionId, 'text', z.string(), '')
  const [open, setOpen] = useKept<string | null>(sessionId, 'open', z.string().nullable(), null)
  const { desk, seat, name } = useSeat(sessionId, open)
  const [dialog, setDialog] = useState<Dialog>(null)
  // The field has the focus, and gets it back from every dialog.
  useEffect(() => {
    if (dialog !== null) return undefined
    // A menu or dialog that has just gone gives the focus back to what opened it first.
    const timer = window.setTimeout(() => {
      // Who has begun to fill something in meanwhile is not taken out of it.
      if (document.activeElement?.matches('input, textarea, select') !== true) scan.current?.focus()
    }, 50)
    return () => window.clearTimeout(timer)
  }, [dialog])
  const work = useDeskWork(sessionId, desk)
  const board = useQuery(api.desk.queue.queryOptions({ input: { sessionId } }))
  const queue = board.data?.queue ?? []
  const isClosed = board.data?.close.state === 'closed'
  const line = queue.find(({ household }) => household === open)
  const others = (board.data?.seats ?? []).filter((one) => one.seat !== seat)
  const deskOf = (one: (typeof others)[number]) => one.desk ?? t('deskWork.seat.other')

  // Pressed before the queue is there, F4 is done as soon as it is.
  const wantsNext = useRef(false)

  const show = (household: string | null) => {
    wantsNext.current = false
    work.forgetFailure()
    setOpen(household)
    setText('')
    scan.current?.focus()
  }
  const next = () => {
    wantsNext.current = board.data === undefined
    const at = queue.findIndex(({ household }) => household === open)
    const waits = (one: (typeof queue)[number]) => one.state !== 'done' && one.state !== 'absent'
    const found = queue.slice(at + 1).find(waits) ?? queue.find((one) => waits(one) && one.household !== open)
    if (found !== undefined) show(found.household)
  }
  const showNext = useEffectEvent(() => {
    if (wantsNext.current) next()
  })
  useEffect(() => {
    if (board.data !== undefined) showNext()
  }, [board.data])
  const enter = async (): Promise<FoundHousehold[]> => {
    const found = await queries.fetchQuery(api.desk.find.queryOptions({ input: { sessionId, text: text.trim() } }))
    if (found.only !== null) {
      const input = { sessionId, household: found.only.household }
      queries.setQueryData(api.desk.household.queryKey({ input }), found.only)
      show(found.only.household)
    }
    return found.households
  }
  useDeskKeys({
    next,
    undo: () => void work.undoLast(),
    newChild: () => (isClosed ? undefined : setDialog('child')),
    visitor: () => (isClosed ? undefined : setDialog('visitor')),
    // First what is searched for goes, then the household.
    back: () => {
      if (text === '') setOpen(null)
      setText('')
      scan.current?.focus()
    },
    toScan: () => {
      scan.current?.focus()
      scan.current?.select()
    },
    toField: () => scan.current?.focus(),
    off: dialog !== null,
  })

  const adding: AddProps = {
    ...{ sessionId, desk },
    close: () => setDialog(null),
    done: ({ requestId, household, words }) => {
      setDialog(null)
      work.tell(requestId, words)
      show(household)
    },
  }
  const tally = board.data?.tally
  return (
    <div className={parts.desk}>
      <h1 className={parts.hidden}>{t('app.screens.desk')}</h1>
      <div className={parts.top}>
        <Scan input={scan} sessionId={sessionId} text={text} setText={setText} enter={enter} choose={show} />
        {tally === undefined ? null : (
          <dl className={parts.tally} aria-label={t('desk.tally.name')}>
            {(['invited', 'outcomes', 'waiting', 'notYet'] as const).map((name) => (
              <div key={name}>
                <dd data-tally={name}>{tally[name]}</dd>
                <dt>{t(`desk.tally.${name}`)}</dt>
              </div>
            ))}
          </dl>
        )}
        <DeskName desk={desk} beside={others.map(deskOf)} name={name} />
        <Menu position="bottom-end">
          <Menu.Target>
            <Button>{t('desk.more')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item disabled={isClosed} rightSection={<KeyCap>F9</KeyCap>} onClick={() => setDialog('visitor')}>
              {t('desk.visitor.add')}
            </Menu.Item>
            <Menu.Item disabled={isClosed} onClick={() => setDialog('entry')}>
              {t('desk.entry.open')}
            </Menu.Item>
            <AwayItem />
            {sessions
              .filter(({ id }) => id !== sessionId)
              .map((session) => (
                <Menu.Item key={session.id} onClick={() => choose(session.id)}>
                  {t('desk.sessionLine', { ...session, count: session.invited })}
                </Menu.Item>
              ))}
          </Menu.Dropdown>
        </Menu>
        <ButtonLink to="/desk/close">{t('desk.close.open')}</ButtonLink>
      </div>
      <div className={parts.columns} data-open={open !== null}>
        <Queue board={board.data} seat={seat} failure={board.error} open={open} choose={show} />
        <section className={parts.work} aria-label={t('desk.household')}>
          <OutNotice sessionId={sessionId} />
          <CopyNotice />
          {isClosed ? <Notice tone="look">{t('desk.closedHere')}</Notice> : null}
          <DeskFailure failure={work.failure} />
          {open === null ? (
            <div className={parts.nobody}>
              <p className={parts.nobodyTitle}>{t('desk.nobody.title')}</p>
              <p>{t('desk.nobody.text')}</p>
              <div className={parts.nobodyActions}>
                <Button onClick={next} rightSection={<KeyCap>F4</KeyCap>}>
                  {t('desk.next')}
                </Button>
                <Button disabled={isClosed} onClick={() => setDialog('child')} rightSection={<KeyCap>F6</KeyCap>}>
                  {t('desk.child.add')}
                </Button>
              </div>
            </div>
          ) : line?.visitor != null ? (
            <Visitor
              sessionId={sessionId}
              visitorId={line.visitor}
              work={work}
              scan={scan}
              text={text}
              setText={setText}
              isClosed={isClosed}
            />
          ) : (
            <Household
              key={open}
              sessionId={sessionId}
              household={open}
              slot={line?.slot ?? null}
              work={work}
              scan={scan}
              text={text}
              setText={setText}
              next={next}
              back={() => show(null)}
              addChild={() => setDialog('child')}
              isClosed={isClosed}
              elsewhere={[...new Set(others.filter(({ household }) => household === open).map(deskOf))]}
            />
          )}
        </section>
      </div>
      <UndoBar work={work} />
      {dialog === 'child' ? <NewChildDialog {...adding} /> : null}
      {dialog === 'visitor' ? <VisitorDialog {...adding} /> : null}
      {dialog === 'entry' ? (
        <EntryDialog
          sessionId={sessionId}
          desk={desk}
          close={() => setDialog(null)}
          done={(requestId, words) => {
            setDialog(null)
            work.tell(requestId, words)
          }}
        />
      ) : null}
    </div>
  )
}
