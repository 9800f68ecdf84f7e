import { useState } from 'react'
import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../src/base/day.ts'
import type { Taken } from '../../src/away/contract.ts'
import { api } from '../app/client.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { dayOfInstant, timeOfInstant } from '../ui/words.ts'
import { CancelForm } from './CancelForm.tsx'
import { ReturnForm } from './ReturnForm.tsx'
import { UndoReturn } from './UndoReturn.tsx'
import parts from './Away.module.css'

type Doing = { what: 'back' | 'cancel'; taken: Taken }

/** What is out, with whom and since when; what came back, and the code that lets the other machine erase itself. */
export function TakenList() {
  const { t } = useTranslation()
  const listed = useQuery(api.away.list.queryOptions({ input: {} }))
  const [doing, setDoing] = useState<Doing | null>(null)
  const taken = listed.data?.taken
  if (taken === undefined)
    return listed.error === null ? (
      <Later>
        <LinesShape />
      </Later>
    ) : (
      <FailureNotice failure={listed.error} again={() => void listed.refetch()} />
    )
  if (taken.length === 0)
    return (
      <Empty title={t('away.emptyTitle')} action={<ButtonLink to="/sessions">{t('away.toCalendar')}</ButtonLink>}>
        {t('away.empty')}
      </Empty>
    )
  return (
    <>
      <Notice>{t('away.lead')}</Notice>
      <Panel title={t('away.list')}>
        <ul className={parts.list}>
          {taken.map((one) => (
            <li key={one.id}>
              <div>
                <strong>{t('away.sessionLine', { ...one, day: formatDay(one.day) })}</strong>
                <small>{t('away.counts', one)}</small>
              </div>
              <div>
                {one.withWhom}
                <small>
                  {t('away.sinceBy', { time: timeOfInstant(one.since), day: dayOfInstant(one.since), by: one.by })}
                </small>
              </div>
              <div>
                <strong>{t(`away.state.${one.state}`)}</strong>
                {one.confirmation === null ? null : (
                  <small>
                    {t('away.back.code')}: <b>{one.confirmation}</b>
                  </small>
                )}
                {one.reason === null ? null : <small>{one.reason}</small>}
                <div className={parts.foot}>
                  <Button size="xs" onClick={() => setDoing({ what: 'back', taken: one })}>
                    {t('away.back.open')}
                  </Button>
                  {one.state === 'out' ? (
                    <Button size="xs" onClick={() => setDoing({ what: 'cancel', taken: one })}>
                      {t('away.cancel.open')}
                    </Button>
                  ) : null}
                  <UndoReturn taken={one} />
                </div>
              </div>
            </li>
          ))}
        </ul>
      </Panel>
      <Modal
        opened={doing !== null}
        onClose={() => setDoing(null)}
        size={doing?.what === 'back' ? '44rem' : '32rem'}
        title={t(doing?.what === 'cancel' ? 'away.cancel.title' : 'away.back.title')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {doing?.what === 'back' ? <ReturnForm taken={doing.taken} /> : null}
        {doing?.what === 'cancel' ? <CancelForm taken={doing.taken} close={() => setDoing(null)} /> : null}
      </Modal>
    </>
  )
}
