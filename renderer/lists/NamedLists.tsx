import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Preview } from '../../src/lists/contract.ts'
import { Panel } from '../ui/Panel.tsx'
import { toldInWords } from '../i18n/core-words.ts'
import { MissingChildren } from './MissingChildren.tsx'
import parts from './NamedLists.module.css'

const shown = 50

/** What the list brings beside its rows: new villages, proposals to close, children it does not name. */
export function NamedLists({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  const { newVillages, closing, missing } = preview
  return (
    <>
      {newVillages.length === 0 ? null : (
        <Panel title={t('lists.villages.title')} remark={t('lists.villages.remark', { count: newVillages.length })}>
          <p className={parts.names}>{newVillages.join(' · ')}</p>
        </Panel>
      )}
      {closing.length === 0 ? null : (
        <Panel title={t('lists.closing.title')} remark={t('lists.closing.remark', { count: closing.length })}>
          <People
            people={closing.map(({ childId, name, because }) => ({ childId, name, more: toldInWords(because) }))}
            total={closing.length}
          />
        </Panel>
      )}
      {missing.length === 0 ? null : (
        <Panel title={t('lists.missing.title')} remark={t('lists.missing.remark', { count: missing.length })}>
          <People
            people={missing.map(({ childId, name, village }) => ({ childId, name, more: village }))}
            total={missing.length}
          />
          <MissingChildren who={async () => missing.map((one) => one.childId)} />
        </Panel>
      )}
    </>
  )
}

interface PeopleProps {
  people: readonly { childId: string; name: string; more: string | null }[]
  total: number
}

function People({ people, total }: PeopleProps): ReactNode {
  const { t } = useTranslation()
  return (
    <ul className={parts.people}>
      {people.slice(0, shown).map(({ childId, name, more }) => (
        <li key={childId}>
          <Link to="/children/$childId" params={{ childId }}>
            {name}
          </Link>
          <span>{more}</span>
        </li>
      ))}
      {total > shown ? <li>{t('lists.missing.more', { count: total - shown })}</li> : null}
    </ul>
  )
}
