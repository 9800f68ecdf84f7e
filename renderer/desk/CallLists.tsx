import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../src/base/day.ts'
import { api } from '../app/client.ts'
import { Panel } from '../ui/Panel.tsx'
import { Filings } from './Filings.tsx'
import parts from './CloseScreen.module.css'

const most = 50

/** Who did not come and is to be called, and what was filed online without an answer. */
export function CallLists() {
  const { t } = useTranslation()
  const calls = useQuery(api.desk.callList.queryOptions({ input: {} })).data ?? []
  return (
    <>
      <Panel title={t('desk.calls.title', { count: calls.length })} remark={t('desk.calls.hint')}>
        {calls.length === 0 ? <p className={parts.quiet}>{t('desk.calls.none')}</p> : null}
        <ul className={parts.differences} hidden={calls.length === 0}>
          {calls.slice(0, most).map((one) => (
            <li key={one.id}>
              <Link to="/children/$childId" params={{ childId: one.id }}>
                {one.name}
              </Link>
              <span>
                {[
                  one.village,
                  ...one.guardians.map(({ name, phone }) => [name, phone].filter(Boolean).join(' ')),
                  t('desk.calls.missed', { count: one.noShows, day: formatDay(one.last) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </Panel>
      <Filings />
    </>
  )
}
