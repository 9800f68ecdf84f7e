import { useState } from 'react'
import { Button, NumberInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../src/base/day.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Panel } from '../ui/Panel.tsx'
import parts from './Filings.module.css'

const groups = ['overdue', 'to-add', 'waiting', 'accepted'] as const
/** Names shown of a group at once. */
const most = 50

/** Files handed in online that are still on their way, by how far they are; who waits too long stands open and first. */
export function Filings() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(api.desk.filings.queryOptions({ input: {} }))
  if (data === undefined) return <FailureNotice failure={error} again={() => void refetch()} />
  const { workingDays, lines } = data
  return (
    <Panel title={t('deskWork.filing.title', { count: lines.length })}>
      <div className={parts.filings}>
        {lines.length === 0 ? <p className={parts.quiet}>{t('deskWork.filing.none')}</p> : null}
        {groups.map((group) => {
          const own = lines.filter(({ stage, overdue }) => (overdue ? group === 'overdue' : group === stage))
          return own.length === 0 ? null : (
            <details key={group} className={parts.group} open={group === 'overdue'}>
              <summary>
                {t(`deskWork.filing.groups.${group}`, { days: workingDays })}: <strong>{own.length}</strong>
              </summary>
              <ul>
                {own.slice(0, most).map((one) => (
                  <li key={one.id}>
                    <Link to="/children/$childId" params={{ childId: one.id }}>
                      {one.name}
                    </Link>
                    <span>
                      {[
                        one.village,
                        one.fileCode,
                        t('deskWork.filing.since', { day: formatDay(one.since), count: one.days }),
                      ]
                        .filter((part) => part !== null)
                        .join(' · ')}
                    </span>
                  </li>
                ))}
              </ul>
            </details>
          )
        })}
        <AnswerDays key={workingDays} saved={workingDays} />
      </div>
    </Panel>
  )
}

/** How long an answer is waited for. */
function AnswerDays({ saved }: { saved: number }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [days, setDays] = useState<number | string>(saved)
  const save = useMutation(api.access.saveSettings.mutationOptions({ onSuccess: () => queries.invalidateQueries() }))
  const told = Number(days)
  const fits = Number.isInteger(told) && told >= 1 && told <= 60
  return (
    <form
      className={parts.days}
      onSubmit={(event) => {
        event.preventDefault()
        if (fits) save.mutate({ requestId: newRequestId(), settings: { answerDays: told } })
      }}
    >
      <NumberInput label={t('deskWork.filing.days')} value={days} min={1} max={60} onChange={setDays} />
      <Button type="submit" disabled={!fits || told === saved} loading={save.isPending}>
        {t('deskWork.filing.saveDays')}
      </Button>
      <FailureNotice failure={save.error} />
    </form>
  )
}
