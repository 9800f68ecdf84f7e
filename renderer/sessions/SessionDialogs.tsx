import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { TakeDialog } from '../away/TakeDialog.tsx'
import { AgreeSession } from './AgreeSession.tsx'
import { CancelSession } from './CancelSession.tsx'
import { dayWords } from './card-words.ts'
import type { Home } from './homes.ts'
import { MakePapers } from './MakePapers.tsx'
import { MoveHousehold } from './MoveHousehold.tsx'
import { SessionForm } from './SessionForm.tsx'
import { handOf, type SessionPage, type Setup } from './shapes.ts'
import { TellList, type TellOf } from './TellList.tsx'

/** What is being done with the session that is open. `told`: whom to tell, who may by now be invited elsewhere. */
export type Doing =
  | { what: 'edit' | 'cancel' | 'agree' | 'tell' | 'papers' | 'away' }
  | { what: 'told'; of: TellOf }
  | { what: 'home'; home: Home; how: 'move' | 'cancel' }

interface SessionDialogsProps {
  session: SessionPage
  setup: Setup
  doing: Doing | null
  choose: (doing: Doing | null) => void
}

/** The dialog of whatever is being done with a session. */
export function SessionDialogs({ session, setup, doing, choose }: SessionDialogsProps) {
  const { t } = useTranslation()
  const close = () => choose(null)
  const what = doing?.what ?? 'edit'
  const place = { place: session.place, day: dayWords(session.day) }
  const titles = {
    edit: t('sessions.move.title'),
    cancel: t('sessions.cancel.title', place),
    agree: t('sessions.agree.title', { owner: session.owner ?? '' }),
    tell: t('sessions.tell.title'),
    told: t('sessions.tell.title'),
    papers: t('sessions.papers.title'),
    away: t('away.take.title'),
    home: t(doing?.what === 'home' && doing.how === 'cancel' ? 'sessions.home.cancelTitle' : 'sessions.home.moveTitle'),
  }
  const ofThis = { from: session.day, to: session.day, sessionId: session.id }
  return (
    <Modal
      opened={doing !== null}
      onClose={close}
      title={titles[what]}
      size="32rem"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {doing?.what === 'edit' ? (
        <SessionForm
          setup={setup}
          start={handOf(session)}
          invited={session.invited.children}
          close={close}
          saved={close}
        />
      ) : null}
      {doing?.what === 'cancel' ? (
        <CancelSession session={session} close={close} toTell={(of) => choose({ what: 'told', of })} />
      ) : null}
      {doing?.what === 'agree' ? <AgreeSession sessions={[session]} close={close} /> : null}
      {doing?.what === 'tell' ? <TellList of={ofThis} close={close} /> : null}
      {doing?.what === 'told' ? <TellList of={doing.of} close={close} /> : null}
      {doing?.what === 'away' ? <TakeDialog sessionId={session.id} /> : null}
      {doing?.what === 'papers' ? <MakePapers sessionId={session.id} /> : null}
      {doing?.what === 'home' ? (
        <MoveHousehold session={session} home={doing.home} how={doing.how} close={close} />
      ) : null}
    </Modal>
  )
}
