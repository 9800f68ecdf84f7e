import { useTranslation } from 'react-i18next'
import type { Preview, PreviewRow } from '../../src/lists/contract.ts'
import { bornWords } from '../ui/words.ts'
import { Decide } from './Decide.tsx'
import { masked, maskedText } from './mapping.ts'
import type { RowsTab } from './rows-tabs.ts'
import { Sides } from './Sides.tsx'
import { Why } from './Why.tsx'
import parts from './RowsPanel.module.css'

interface ImportRowProps {
  /** Undefined: not loaded yet. */
  row: PreviewRow | undefined
  index: number
  preview: Preview
  tab: RowsTab
  active: boolean
  opened: boolean
  toggle: (row: PreviewRow) => void
}

/** One row of a list: where it stands, who it is about, what the cell says that is not said beside it, why it is shown, and what to do. */
export function ImportRow({ row, index, preview, tab, active, opened, toggle }: ImportRowProps) {
  const { t } = useTranslation()
  const decidable = tab === 'held'
  if (row === undefined)
    return (
      <tr aria-busy>
        <td colSpan={decidable ? 5 : 4} className={parts.coming} />
      </tr>
    )
  const problem = row.problems.find((one) => one.code === row.code) ?? row.problems[0]
  const cell = problem === undefined || problem.column === '' ? null : `${problem.column}${row.row}`
  return (
    <>
      <tr
        id={`import-row-${index}`}
        aria-rowindex={index + 2}
        className={active ? parts.active : undefined}
        aria-selected={active}
      >
        <th scope="row" className={parts.cell}>
          <strong>{cell ?? t('lists.rows.row', { row: row.row })}</strong>
          <small title={`${row.file} · ${row.sheet}`}>{row.sheet}</small>
        </th>
        <td className={parts.child}>
          {row.name ?? t('common.nothing')}
          <small>{[bornWords(row.born), row.village].filter((part) => part !== null && part !== '').join(' · ')}</small>
        </td>
        <td className={parts.value}>
          {problem === undefined || problem.value === row.name ? '' : maskedValue(problem)}
        </td>
        <td className={parts.why}>
          <Why row={row} />
        </td>
        {decidable ? (
          <td className={parts.what}>
            <Decide row={row} preview={preview} opened={opened} toggle={() => toggle(row)} />
          </td>
        ) : null}
      </tr>
      {opened && decidable && row.verdict === 'held' ? (
        <tr>
          <td colSpan={5} className={parts.sides}>
            <Sides row={row} preview={preview} />
          </td>
        </tr>
      ) : null}
    </>
  )
}

function maskedValue({ code, value }: PreviewRow['problems'][number]): string {
  if (code.startsWith('id-') || code === 'possible-duplicate')
    return /^\D*\d{9,}\D*$/.test(value) ? masked('citizenNumber', value) : value
  return code.startsWith('phone-') ? masked('phone', value) : maskedText(value)
}
