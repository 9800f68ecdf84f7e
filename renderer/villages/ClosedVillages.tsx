import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../src/base/day.ts'
import type { Village } from '../../src/register/contract.ts'
import { Panel } from '../ui/Panel.tsx'
import type { VillageWork } from './use-village-work.ts'
import parts from './Villages.module.css'

/** Those that are no longer on the day looked at. Their figures of earlier days stay where they were. */
export function ClosedVillages({ villages, work }: { villages: readonly Village[]; work: VillageWork }) {
  const { t } = useTranslation()
  return (
    <Panel title={t('villages.closedTitle')}>
      <ul className={parts.closed}>
        {villages.map(({ id, name, closedFrom }) => (
          <li key={id}>
            <span>{name}</span>
            <small>{closedFrom === null ? '' : t('villages.closedFrom', { day: formatDay(closedFrom) })}</small>
            <Button
              size="xs"
              aria-label={`${t('villages.reopen')} ${name}`}
              onClick={() => work.open({ what: 'reopen', id })}
            >
              {t('villages.reopen')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
