import { useState } from 'react'
import { Drawer, Modal } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Day } from '../../src/base/day.ts'
import { api } from '../app/client.ts'
import { useSession } from '../app/session.ts'
import { useWide } from '../app/use-wide.ts'
import { DoneBar } from '../children/DoneBar.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { Page } from '../ui/Page.tsx'
import { Calendar } from './Calendar.tsx'
import type { Card } from './cards.ts'
import { monthOf, spanOf, stepped } from './days.ts'
import { NoPlaces, NoSessions } from './EmptySessions.tsx'
import { newHand } from './new-hand.ts'
import { PlanBars } from './PlanBars.tsx'
import { PlanDialog } from './PlanDialog.tsx'
import { PlanPanel } from './PlanPanel.tsx'
import { usePlan } from './plan-work.ts'
import { SessionForm } from './SessionForm.tsx'
import { SessionPanel } from './SessionPanel.tsx'
import { Toolbar } from './Toolbar.tsx'
import { useEscape } from './use-escape.ts'
import { useBoard } from './use-board.ts'
import parts from './SessionsScreen.module.css'

/** The calendar of sessions, the plan or one session beside it, the whole plan at its foot. */
export function SessionsScreen() {
  const { t } = useTranslation()
  const setup = useQuery(api.sessions.setup.queryOptions())
  const search = useSearch({ from: '/sessions' })
  const navigate = useNavigate()
  const { today } = useSession()
  const wide = useWide()
  const phone = useMediaQuery('(max-width: 47.99em)', window.innerWidth < 768)
  const [planShown, planDrawer] = useDisclosure(false)
  const [asking, terms] = useDisclosure(false)
  const [adding, form] = useDisclosure(false)
  const [termsRound, setTermsRound] = useState(0)
  const { view = 'week', by = 'place', day = today, session } = search
  const span = spanOf(phone ? 'week' : view, day)
  const board = useBoard(span)
  const planned = usePlan().phase !== 'idle'

  const go = (to: Partial<typeof search>) => void navigate({ to: '/sessions', search: { ...search, ...to } })
  const goTo = (to: Day, as: 'week' | 'month' = view) => go({ day: to, view: as })
  const open = (card: Card) => (card.session === null ? undefined : go({ session: card.key }))
  const close = () => go({ session: undefined })
  const ask = () => {
    setTermsRound(termsRound + 1)
    terms.open()
  }

  const kept = setup.data
  const hasPlaces = kept !== undefined && kept.places.some(({ inUse }) => inUse)
  const none = board.coming.length === 0 && board.cards?.length === 0 && !planned
  // A dialog over the drawer takes Escape first, so the drawer does not listen by itself.
  useEscape(planDrawer.close, !wide && planShown && session === undefined && !asking)
  const beside =
    kept === undefined ? null : session === undefined ? (
      <PlanPanel coming={board.coming} ask={ask} />
    ) : (
      <SessionPanel key={session} id={session} setup={kept} close={close} />
    )
  return (
    <div className={parts.screen}>
      <div className={parts.main}>
        <Page title={t('sessions.title')} ownHeading wide>
          <Toolbar
            view={phone ? 'week' : view}
            by={by}
            span={span}
            month={monthOf(day).first}
            teams={kept !== undefined && kept.teams.length > 0}
            change={(to) => go(to)}
            step={(by) => goTo(stepped(phone ? 'week' : view, day, by))}
            toToday={() => go({ day: undefined })}
            add={hasPlaces ? form.open : null}
            showPlan={wide || !hasPlaces ? null : planDrawer.open}
          />
          <FailureNotice
            failure={setup.error ?? board.failure}
            again={() => {
              void setup.refetch()
              board.again()
            }}
          />
          {setup.isPending || (board.cards === null && board.failure === null) ? (
            <Later>
              <LinesShape lines={10} />
            </Later>
          ) : null}
          {kept === undefined || hasPlaces ? null : <NoPlaces />}
          {hasPlaces && none ? <NoSessions ask={ask} /> : null}
          {kept === undefined || !hasPlaces || board.cards === null ? null : (
            <>
              <Calendar
                view={phone ? 'week' : view}
                by={by}
                span={span}
                cards={board.cards}
                setup={kept}
                chosen={session}
                open={open}
                show={goTo}
              />
              {board.all.length === 0 ? null : (
                <PlanBars cards={board.all} from={board.whole.from} to={board.whole.to} shown={span} goTo={goTo} />
              )}
            </>
          )}
        </Page>
        <DoneBar />
      </div>
      {!hasPlaces ? null : wide ? (
        <aside
          className={parts.beside}
          aria-label={t(session === undefined ? 'sessions.plan.label' : 'sessions.session')}
        >
          {beside}
        </aside>
      ) : (
        <Drawer.Root
          opened={planShown || session !== undefined}
          onClose={session === undefined ? planDrawer.close : close}
          position="right"
          size={phone ? '100%' : '22rem'}
          padding={0}
          closeOnEscape={false}
        >
          <Drawer.Overlay />
          <Drawer.Content
            data-beside
            aria-label={t(session === undefined ? 'sessions.plan.label' : 'sessions.session')}
          >
            <div className={parts.drawer}>
              {session === undefined ? (
                <div className={parts.drawerHead}>
                  <span>{t('sessions.plan.label')}</span>
                  <Drawer.CloseButton aria-label={t('common.close')} />
                </div>
              ) : null}
              <div className={parts.inDrawer}>{beside}</div>
              <DoneBar />
            </div>
          </Drawer.Content>
        </Drawer.Root>
      )}
      {kept === undefined ? null : (
        <PlanDialog
          key={termsRound}
          setup={kept}
          opened={asking}
          close={terms.close}
          started={wide ? () => undefined : planDrawer.open}
        />
      )}
      {kept === undefined || !hasPlaces ? null : (
        <Modal
          opened={adding}
          onClose={form.close}
          title={t('sessions.add')}
          size="32rem"
          closeButtonProps={{ 'aria-label': t('common.close') }}
        >
          <SessionForm
            setup={kept}
            start={newHand(kept, day < today ? today : day)}
            invited={0}
            close={form.close}
            saved={(id) => {
              form.close()
              if (id !== null) go({ session: id })
            }}
          />
        </Modal>
      )}
    </div>
  )
}
