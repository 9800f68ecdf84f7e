import { useState } from 'react'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../src/base/day.ts'
import type { ChildPage } from '../../src/register/contract.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { dayOfInstant } from '../ui/words.ts'
import { toldInWords } from '../i18n/core-words.ts'
import parts from './ChildHistory.module.css'

type Entry = ChildPage['history'][number]

/** What happened, newest first: the day it holds for, who wrote it, from which list. Facts can be taken back on the page. */
export function ChildHistory({ child, editable = false }: { child: ChildPage; editable?: boolean }) {
  const { t } = useTranslation()
  if (child.history.length === 0) return <p className={parts.none}>{t('children.panel.noHistory')}</p>
  return (
    <ol className={parts.history}>
      {child.history.map((entry, index) => (
        <li key={`${entry.eventId ?? entry.at}-${index}`} className={entry.voidedAt === null ? '' : parts.voided}>
          <span className={parts.what}>
            {toldInWords(entry.what)}
            {entry.voidedAt === null ? null : <em> {t('children.panel.voided')}</em>}
          </span>
          <small>
            {[dayWords(entry, t), toldInWords(entry.actor), toldInWords(entry.source)]
              .filter((part) => part !== '')
              .join(' · ')}
          </small>
          {editable && entry.eventId !== null && entry.voidedAt === null ? (
            <TakeBack childId={child.id} eventId={entry.eventId} what={toldInWords(entry.what)} />
          ) : null}
        </li>
      ))}
    </ol>
  )
}

function dayWords(entry: Entry, t: TFunction): string {
  if (entry.day === null) return dayOfInstant(entry.at)
  return t(entry.dayIs === 'by' ? 'children.panel.byDay' : 'children.panel.onDay', { day: formatDay(entry.day) })
}

function TakeBack({ childId, eventId, what }: { childId: string; eventId: string; what: string }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const take = useMutation(api.register.voidFact.mutationOptions())
  if (!asking)
    return (
      <Button
        size="xs"
        variant="subtle"
        aria-label={`${t('children.void.do')}: ${what}`}
        onClick={() => setAsking(true)}
      >
        {t('children.void.do')}
      </Button>
    )
  return (
    <span className={parts.ask}>
      {t('children.void.confirm')}
      <Button
        size="xs"
        loading={take.isPending}
        onClick={() => take.mutate({ requestId: newRequestId(), childId, eventId })}
      >
        {t('children.void.yes')}
      </Button>
      <Button size="xs" variant="subtle" onClick={() => setAsking(false)}>
        {t('children.void.no')}
      </Button>
      <FailureNotice failure={take.error} />
    </span>
  )
}
