import { IconCar, IconDeviceDesktop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Kit } from '../../../src/sessions/setup-contract.ts'
import parts from '../../ui/Table.module.css'

/** One row a set of equipment or vehicle; its name opens it. */
export function KitsTable({ kits, open }: { kits: readonly Kit[]; open: (id: string) => void }) {
  const { t } = useTranslation()
  return (
    <table className={parts.table}>
      <thead>
        <tr>
          {(['name', 'kind', 'note'] as const).map((name) => (
            <th key={name} scope="col">
              {t(`sessionSetup.teams.kits.column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kits.map(({ id, name, kind, note }) => {
          const Mark = kind === 'vehicle' ? IconCar : IconDeviceDesktop
          return (
            <tr key={id}>
              <th scope="row">
                <button type="button" className={parts.open} onClick={() => open(id)}>
                  {name}
                </button>
              </th>
              <td>
                <span className={parts.mark}>
                  <Mark size="1rem" stroke={1.7} aria-hidden />
                  {t(`sessionSetup.teams.kits.kind.${kind}`)}
                </span>
              </td>
              <td className={parts.quiet}>{note}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
