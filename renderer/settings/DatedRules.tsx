import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SettingFact } from '../../src/access/contract.ts'
import { formatDay } from '../../src/base/day.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { Panel } from '../ui/Panel.tsx'
import { dayOfInstant, timeOfInstant } from '../ui/words.ts'
import { useRuleWords } from './rule-words.ts'
import parts from './DatedRules.module.css'

/** Every rule that holds from a day on: since when, what, by whom and when recorded, on what ground; each can be taken back. */
export function DatedRules() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const history = useQuery(api.access.settingHistory.queryOptions())
  const undo = useMutation(api.access.voidSetting.mutationOptions({ onSuccess: () => queries.invalidateQueries() }))
  return (
    <Panel title={t('settings.sections.rules')} remark={t('settings.rules.remark')}>
      <FailureNotice failure={history.error ?? undo.error} />
      {history.isPending ? (
        <Later>
          <LinesShape lines={4} />
        </Later>
      ) : null}
      {history.data?.length === 0 ? <p className={parts.none}>{t('settings.rules.none')}</p> : null}
      {history.data === undefined || history.data.length === 0 ? null : (
        <div className={parts.scroll} tabIndex={0} role="region" aria-label={t('settings.sections.rules')}>
          <table className={parts.table}>
            <thead>
              <tr>
                {(['from', 'rule', 'recorded', 'state'] as const).map((name) => (
                  <th key={name} scope="col">
                    {t(`settings.rules.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {history.data.map((fact) => (
                <Rule
                  key={fact.no}
                  fact={fact}
                  undo={() => undo.mutate({ requestId: newRequestId(), no: fact.no })}
                  busy={undo.isPending}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className={parts.add}>
        {t('settings.rules.add')}{' '}
        {(['ages', 'done', 'campaign', 'companion', 'cases'] as const).map((section, index) => (
          <span key={section}>
            {index === 0 ? '' : ' · '}
            <Link to="/settings" search={{ section }}>
              {t(`settings.sections.${section}`)}
            </Link>
          </span>
        ))}
      </p>
    </Panel>
  )
}

function Rule({ fact, undo, busy }: { fact: SettingFact; undo: () => void; busy: boolean }) {
  const { t } = useTranslation()
  const { name, value, ground } = useRuleWords()(fact)
  return (
    <tr className={fact.holds === 'now' || fact.holds === 'later' ? undefined : parts.past}>
      <td className={parts.day} data-label={t('settings.rules.from')}>
        {fact.from === null ? t('settings.rules.beginning') : formatDay(fact.from)}
      </td>
      <td>
        <strong>{name}</strong> <span>{value}</span>
        <small>{ground}</small>
      </td>
      <td data-label={t('settings.rules.recorded')}>
        {dayOfInstant(fact.recordedAt)} {timeOfInstant(fact.recordedAt)}
        <small>{fact.actor}</small>
      </td>
      <td>
        <span className={parts.state}>{t(`settings.rules.holds.${fact.holds}`)}</span>
        {fact.holds === 'voided' ? null : (
          <Button
            size="xs"
            variant="default"
            loading={busy}
            onClick={undo}
            aria-label={t('settings.rules.undoOf', {
              rule: `${name} ${value}`,
              day: fact.from === null ? t('settings.rules.beginning') : formatDay(fact.from),
            })}
          >
            {t('settings.rules.undo')}
          </Button>
        )}
      </td>
    </tr>
  )
}
