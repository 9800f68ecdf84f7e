import { useState } from 'react'
import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { AgreeSession } from './AgreeSession.tsx'
import { childrenWords, dayWords } from './card-words.ts'
import { shortTime } from './days.ts'
import type { SessionLine } from './shapes.ts'
import parts from './Forms.module.css'

/** Sessions at places of another body that it has not agreed to: the list to be sent, and its answer. */
export function ProposalsList({ owners }: { owners: readonly { owner: string; sessions: SessionLine[] }[] }) {
  const { t } = useTranslation()
  const [agreeing, setAgreeing] = useState<string | null>(null)
  const [copied, setCopied] = useState<string | null>(null)
  if (owners.length === 0) return <p>{t('sessions.propose.none')}</p>
  const line = (session: SessionLine) =>
    t('sessions.propose.line', {
      day: dayWords(session.day),
      from: shortTime(session.from),
      to: shortTime(session.to),
      place: session.place,
      count: session.stations,
      children: childrenWords(session.invited.children),
    })
  return (
    <div className={parts.form}>
      {owners.map(({ owner, sessions }) => (
        <section key={owner} className={parts.form} aria-label={owner}>
          <h3>{t('sessions.propose.to', { owner, count: sessions.length })}</h3>
          <ul className={parts.people} tabIndex={0} aria-label={owner}>
            {sessions.map((session) => (
              <li key={session.id}>{line(session)}</li>
            ))}
          </ul>
          {agreeing === owner ? (
            <AgreeSession sessions={sessions} close={() => setAgreeing(null)} />
          ) : (
            <div className={parts.foot}>
              <Button variant="filled" onClick={() => setAgreeing(owner)}>
                {t('sessions.panel.agree')}
              </Button>
              <Button
                leftSection={
                  copied === owner ? <IconCheck size="1rem" aria-hidden /> : <IconCopy size="1rem" aria-hidden />
                }
                onClick={() =>
                  void navigator.clipboard.writeText(sessions.map(line).join('\n')).then(() => setCopied(owner))
                }
              >
                {t(copied === owner ? 'sessions.tell.copied' : 'sessions.tell.copy')}
              </Button>
            </div>
          )}
        </section>
      ))}
    </div>
  )
}
