import type { RefObject } from 'react'
import { useQuery } from '@tanstack/react-query'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OutcomeDetail, OutcomeKind } from '../../src/desk/contract.ts'
import { api } from '../app/client.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { bornWords, timeOfInstant } from '../ui/words.ts'
import { OutcomeChoice } from './OutcomeChoice.tsx'
import { canBe, visitorOthers } from './outcomes.ts'
import type { DeskWork } from './use-desk-work.ts'
import { useOutcomeChoice } from './use-outcome-choice.ts'
import cardParts from './ChildCard.module.css'
import householdParts from './Household.module.css'

interface VisitorProps {
  sessionId: string
  visitorId: string
  work: DeskWork
  scan: RefObject<HTMLInputElement | null>
  text: string
  setText: (text: string) => void
  isClosed: boolean
}

/** A child from outside the area: counted at the desk, never in a village. */
export function Visitor({ sessionId, visitorId, work, scan, text, setText, isClosed }: VisitorProps) {
  const { t } = useTranslation()
  const asked = useQuery(api.desk.visitors.queryOptions({ input: { sessionId } }))
  const visitor = asked.data?.visitors.find(({ id }) => id === visitorId)
  const choice = useOutcomeChoice({
    ...{ scan, text, setText },
    can: (does) => visitor !== undefined && canBe(does, visitor),
    write: (does) => void write(does === 'usual' ? 'taken' : does),
    tab: () => false,
    isDone: visitor?.outcome !== null,
    off: visitor === undefined || isClosed,
  })
  const write = async (kind: OutcomeKind, detail: OutcomeDetail = {}) => {
    if (visitor === undefined) return
    const seen = visitor.outcome?.version ?? null
    const made = await work.write({ visitorId, name: visitor.name, household: visitorId, seen }, kind, detail)
    if (made !== undefined) choice.close()
  }
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
              {visitor.outcome.detail.slip === undefined ? null : (
                <span>{t('desk.slipIs', { slip: visitor.outcome.detail.slip })}</span>
              )}
              <small>{[visitor.outcome.desk, visitor.outcome.by].filter((one) => one !== null).join(' · ')}</small>
            </div>
          )}
          {isClosed ? null : (
            <OutcomeChoice
              {...{ choice, others: visitorOthers, write: (kind, detail) => void write(kind, detail) }}
              of={{ name: visitor.name, needs: [], outcome: visitor.outcome }}
              usual="taken"
              can={(does) => canBe(does, visitor)}
              guardians={[]}
              busy={work.busy}
            />
          )}
        </div>
      </article>
    </div>
  )
}
