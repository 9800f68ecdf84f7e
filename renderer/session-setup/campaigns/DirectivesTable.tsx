import { useTranslation } from 'react-i18next'
import { formatDay } from '../../../src/base/day.ts'
import type { Directive } from '../../../src/sessions/campaign-contract.ts'
import { useSession } from '../../app/session.ts'
import { dueWords, paperWords } from './use-campaigns.ts'
import tableParts from '../../ui/Table.module.css'
import setupParts from '../Setup.module.css'

interface DirectivesTableProps {
  directives: readonly Directive[]
  open: (directive: Directive) => void
}

/** One row a paper: its number and day, from whom, about what, what it demands and by when. */
export function DirectivesTable({ directives, open }: DirectivesTableProps) {
  const { t } = useTranslation()
  const { today } = useSession()
  return (
    <table className={tableParts.table}>
      <thead>
        <tr>
          {(['paper', 'body', 'about', 'demands', 'due'] as const).map((name) => (
            <th key={name} scope="col">
              {t(`sessionSetup.campaigns.directives.column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {directives.map((directive) => (
          <tr key={directive.id}>
            <th scope="row">
              <button type="button" className={tableParts.open} onClick={() => open(directive)}>
                {paperWords(directive, t)}
              </button>
              <small>{formatDay(directive.day)}</small>
            </th>
            <td>{directive.body}</td>
            <td>{directive.about}</td>
            <td className={setupParts.note}>{directive.demands}</td>
            <td data-name={t('sessionSetup.campaigns.directives.column.due')}>
              {directive.dueDay === null
                ? null
                : t('sessionSetup.campaigns.directives.due', {
                    day: formatDay(directive.dueDay),
                    state: dueWords(directive.dueDay, today, t),
                  })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
