import type { RefObject } from 'react'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { api } from '../app/client.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { KeyCap } from '../ui/KeyCap.tsx'
import { Notice } from '../ui/Notice.tsx'
import { bornWords, timeOfInstant } from '../ui/words.ts'
import { useOutcomeKeys } from './Household.tsx'
import type { DeskWork } from './use-desk-work.ts'
import cardParts from './ChildCard.module.css'
import householdParts from './Household.module.css'

interface VisitorProps {
  sessionId: string
  visitorId: string
  work: DeskWork
  scan: RefObject<HTMLInputElement | null>
  text: string
  setText: (text: string) => void
}

const kinds = ['taken', 'missing-papers', 'wrong-place'] as const

/** A child from outside the area: counted at the desk, never in a village. */
export function Visitor({ sessionId, visitorId, work, scan, text, setText }: VisitorProps) {
  const { t } = useTranslation()
  const asked = useQuery(api.desk.visitors.queryOptions({ input: { sessionId } }))
  const visitor = asked.data?.visitors.find(({ id }) => id === visitorId)
  const write = (kind: (typeof kinds)[number]) => {
    if (visitor === undefined) return
    const seen = visitor.outcome?.version ?? null
    void work.write({ visitorId, name: visitor.name, household: visitorId, seen }, kind)
  }
  useOutcomeKeys({
    ...{ scan, text, setText },
    press: (does) => (does === 'usual' ? write('taken') : undefined),
    tab: () => false,
    off: visitor === undefined || visitor.outcome !== null,
  })
  if (visitor === undefined) return <FailureNotice failure={asked.error} again={() => void asked.refetch()} />
  const facts = [bornWords(visitor.born), t(`desk.group.${visitor.group}`), visitor.home]
  return (
    <div className={householdParts.cards}>
      <article className={cardParts.card} aria-label={visitor.name} aria-current="true">
        <header>
          <h3>{visitor.name}</h3>
          <span className={cardParts.tag}>{t('desk.visitor.tag')}</span>
          <p>{facts.filter((one) => one !== null && one !== '').join(' · ')}</p>
        </header>
        <Notice>{t('desk.visitor.why')}</Notice>
        <div className={cardParts.foot}>
          {visitor.outcome === null ? null : (
            <div className={cardParts.done}>
              <strong>
                <IconCheck size="0.9375rem" aria-hidden />
                {t('desk.doneAt', {
                  what: t(`desk.outcome.${visitor.outcome.kind}`),
                  time: timeOfInstant(visitor.outcome.at),
                })}
              </strong>
            </div>
          )}
          {kinds.map((kind) => (
            <Button
              key={kind}
              fullWidth
              justify="flex-start"
              variant={kind === 'taken' && visitor.outcome === null ? 'filled' : 'default'}
              rightSection={kind === 'taken' ? <KeyCap onDark={visitor.outcome === null}>Enter</KeyCap> : null}
              disabled={work.busy}
              onClick={() => write(kind)}
            >
              {t(`desk.outcome.${kind}`)}
            </Button>
          ))}
        </div>
      </article>
    </div>
  )
}
