import { useTranslation } from 'react-i18next'
import type { Team } from '../../../src/sessions/setup-contract.ts'
import parts from '../../ui/Table.module.css'

/** One row a team; its name opens it. */
export function TeamsTable({ teams, open }: { teams: readonly Team[]; open: (id: string) => void }) {
  const { t } = useTranslation()
  return (
    <table className={parts.table}>
      <thead>
        <tr>
          {(['name', 'members', 'phone', 'note'] as const).map((name) => (
            <th key={name} scope="col">
              {t(`sessionSetup.teams.column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {teams.map(({ id, name, members, phone, note }) => (
          <tr key={id}>
            <th scope="row">
              <button type="button" className={parts.open} onClick={() => open(id)}>
                {name}
              </button>
            </th>
            <td>
              {members.length === 0
                ? t('sessionSetup.teams.nobody')
                : t('sessionSetup.teams.members', { n: members.length, names: members.join(', ') })}
            </td>
            <td>{phone}</td>
            <td className={parts.quiet}>{note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
