import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../src/base/day.ts'
import { api } from '../app/client.ts'
import { useSession } from '../app/session.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Panel } from '../ui/Panel.tsx'
import { timeOfInstant } from '../ui/words.ts'
import { CallLists } from './CallLists.tsx'
import { CloseForm } from './CloseForm.tsx'
import { MadeMinutes, MakeMinutes } from './Minutes.tsx'
import { TallyTables } from './TallyTables.tsx'
import { useTold } from './use-told.ts'
import formParts from '../ui/Form.module.css'
import parts from './CloseScreen.module.css'

/** The day as it is signed off: tally, differences to settle, the form, the minutes to print. */
export function CloseScreen() {
  const { t } = useTranslation()
  const { today } = useSession()
  const asked = useQuery(api.desk.closing.queryOptions({ input: { day: today } }))
  const { told, toTold } = useTold(asked.data?.close.state)
  const title = t('desk.close.title', { day: formatDay(today) })
  if (asked.data === undefined)
    return (
      <Page title={title}>
        {asked.error === null ? (
          <Later>
            <LinesShape />
          </Later>
        ) : (
          <FailureNotice failure={asked.error} again={() => void asked.refetch()} />
        )}
      </Page>
    )
  const { close: state, sessions, tally, differences, signed } = asked.data
  const isClosed = state.state === 'closed'
  const shown = signed?.tally ?? tally
  // Of a signed day what was left open as it was signed.
  const unsettled = signed?.differences ?? differences
  if (sessions.length === 0)
    return (
      <Page title={title}>
        <Empty title={t('desk.close.nothing')} action={<ButtonLink to="/desk">{t('desk.close.back')}</ButtonLink>} />
      </Page>
    )
  return (
    <Page
      title={title}
      aside={
        <div className={formParts.foot}>
          <ButtonLink to="/desk">{t('desk.close.back')}</ButtonLink>
          <MakeMinutes day={today} />
        </div>
      }
    >
      <MadeMinutes />
      <div ref={told} tabIndex={-1} className={parts.minutes}>
        <p>{sessions.map((one) => t('desk.sessionLine', { ...one, count: one.invited })).join('; ')}</p>
        {isClosed ? (
          <Notice tone="done" live>
            {t('desk.close.signed', {
              name: state.signedBy ?? '',
              time: state.at === null ? '' : timeOfInstant(state.at),
            })}
          </Notice>
        ) : state.state === 'reopened' ? (
          <Notice tone="look" live>
            {t('desk.close.reopened', { name: state.signedBy ?? '', reason: state.reason ?? '' })}
          </Notice>
        ) : null}
        <TallyTables tally={shown} />
        {unsettled.length === 0 ? null : (
          <Panel title={t(isClosed ? 'deskWork.unsettled' : 'desk.close.differences')}>
            <ul className={parts.differences}>
              {unsettled.map(({ code, children }) => (
                <li key={code}>
                  <strong>{t(`desk.difference.${code}`, { count: children.length })}</strong>
                  <span className={parts.names}>
                    {children.map(({ id, name }) =>
                      code === 'out' ? (
                        <span key={id}>{name}</span>
                      ) : (
                        <Link key={id} to="/children/$childId" params={{ childId: id }}>
                          {name}
                        </Link>
                      ),
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </Panel>
        )}
        {signed?.note == null ? null : <p>{signed.note}</p>}
      </div>
      <CloseForm key={state.state} day={today} isClosed={isClosed} notYet={tally.notYet} done={toTold} />
      <CallLists />
    </Page>
  )
}
