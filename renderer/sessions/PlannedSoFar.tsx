import { useState } from 'react'
import { Button, Modal } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { IconCalendarDown, IconPhone, IconPrinter, IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../src/base/day.ts'
import { api, client } from '../app/client.ts'
import { download } from '../app/files.ts'
import { useSession } from '../app/session.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { formatCount } from '../ui/numbers.ts'
import { BehindNumber } from './BehindNumber.tsx'
import { EstimateNumbers } from './EstimateNumbers.tsx'
import { MakePapers } from './MakePapers.tsx'
import { ProposalsList } from './ProposalsList.tsx'
import type { SessionLine } from './shapes.ts'
import { TellList } from './TellList.tsx'
import { seenAhead } from './use-board.ts'
import parts from './Panels.module.css'

const mark = { size: '1rem', stroke: 1.7, 'aria-hidden': true } as const
const usualDays = 21
const titles = {
  tell: 'sessions.tell.title',
  propose: 'sessions.propose.title',
  papers: 'sessions.papers.title',
} as const

/** What is planned from today on: how many sessions and children, who is still to be told, what another body is to agree to. */
export function PlannedSoFar({ coming }: { coming: readonly SessionLine[] }) {
  const { t } = useTranslation()
  const { today, settings } = useSession()
  const [opened, setOpened] = useState<keyof typeof titles | null>(null)
  const proposals = useQuery(api.sessions.toPropose.queryOptions())
  const held = coming.filter(({ status }) => status !== 'cancelled')
  const total = (of: (session: SessionLine) => number) => held.reduce((sum, session) => sum + of(session), 0)
  const children = total(({ invited }) => invited.children)
  const expected = total(({ invited }) => invited.expected)
  const untold = children - total(({ invited }) => invited.told)
  const toPropose = proposals.data?.reduce((sum, { sessions }) => sum + sessions.length, 0) ?? 0
  const last = coming.reduce((day, session) => (session.day > day ? session.day : day), addDays(today, 60))
  const file = useMutation({
    mutationFn: async () => download((await client.sessions.calendarFile({ from: today, to: last })).fileId),
  })
  const deadline =
    settings.deadline !== null && settings.deadline > today ? settings.deadline : addDays(today, usualDays)
  return (
    <>
      <div className={parts.head}>
        <div>
          <h2>{t('sessions.sofar.title')}</h2>
        </div>
      </div>
      <div className={parts.body} tabIndex={0} role="region" aria-label={t('sessions.sofar.title')}>
        <section>
          <p>
            <span className={parts.number}>{t('sessions.plan.sessions', { count: held.length })}</span>{' '}
            <span className={parts.beside}>{t('sessions.sofar.fromToday')}</span>
          </p>
          <dl className={parts.numbers}>
            <dt>{t('sessions.sofar.invited')}</dt>
            <dd>
              <BehindNumber
                of="invited"
                count={children}
                from={today}
                deadline={addDays(today, seenAhead)}
                words={t('sessions.sofar.invited')}
              />
            </dd>
            {expected === children ? null : (
              <>
                <dt>{t('sessions.sofar.expected')}</dt>
                <dd>{formatCount(expected)}</dd>
              </>
            )}
            <dt>{t('sessions.sofar.untold')}</dt>
            <dd>
              {untold === 0 ? (
                0
              ) : (
                <button type="button" className={parts.link} onClick={() => setOpened('tell')}>
                  {formatCount(untold)}
                </button>
              )}
            </dd>
          </dl>
        </section>
        <section className={parts.stack}>
          <div className={parts.actions}>
            <Button
              leftSection={<IconPhone {...mark} />}
              disabled={held.length === 0}
              onClick={() => setOpened('tell')}
            >
              {t('sessions.sofar.tell')}
            </Button>
            <Button
              leftSection={<IconSend {...mark} />}
              disabled={toPropose === 0}
              onClick={() => setOpened('propose')}
            >
              {t('sessions.sofar.propose', { n: formatCount(toPropose) })}
            </Button>
            <Button
              leftSection={<IconPrinter {...mark} />}
              disabled={held.length === 0}
              onClick={() => setOpened('papers')}
            >
              {t('sessions.papers.title')}
            </Button>
            <Button
              leftSection={<IconCalendarDown {...mark} />}
              loading={file.isPending}
              disabled={held.length === 0}
              onClick={() => file.mutate()}
            >
              {t('sessions.sofar.file')}
            </Button>
          </div>
          <FailureNotice failure={file.error ?? proposals.error} />
        </section>
        <section>
          <EstimateNumbers from={addDays(today, 1)} deadline={deadline} placeIds={null} />
        </section>
      </div>
      <Modal
        opened={opened !== null}
        onClose={() => setOpened(null)}
        title={t(titles[opened ?? 'tell'])}
        size="34rem"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {opened === 'tell' ? (
          <TellList of={{ from: today, to: last, sessionId: null }} close={() => setOpened(null)} />
        ) : null}
        {opened === 'papers' ? <MakePapers sessionId={null} /> : null}
        {opened === 'propose' ? <ProposalsList owners={proposals.data ?? []} /> : null}
      </Modal>
    </>
  )
}
