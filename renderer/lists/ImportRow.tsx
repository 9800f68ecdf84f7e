import { useTranslation } from 'react-i18next'
import type { PreviewRow } from '../../src/lists/contract.ts'
import { listFields } from '../../src/lists/read-row.ts'
import { bornWords } from '../ui/words.ts'
import { problemInWords } from '../i18n/core-words.ts'
import { Decide } from './Decide.tsx'
import { masked, maskedText } from './mapping.ts'
import parts from './RowsPanel.module.css'

/** What a list changes beside its own columns. */
const ownFields = ['guardians', 'presence', 'stay', 'obstacle'] as const

interface ImportRowProps {
  row: PreviewRow
  sourceId: string
  tab: 'held' | 'refused' | 'changed' | 'new'
}

/** One row of a list: where it stands, who it is about, what the cell says, why it is shown. */
export function ImportRow({ row, sourceId, tab }: ImportRowProps) {
  const { t } = useTranslation()
  const problem = row.problems.find((one) => one.code === row.code) ?? row.problems[0]
  const cell = problem === undefined || problem.column === '' ? null : `${problem.column}${row.row}`
  return (
    <tr>
      <th scope="row" className={parts.cell}>
        <strong>{cell ?? t('lists.rows.row', { row: row.row })}</strong>
        <small title={`${row.file} · ${row.sheet}`}>{row.sheet}</small>
      </th>
      <td className={parts.child}>
        {row.name ?? t('common.nothing')}
        <small>{[bornWords(row.born), row.village].filter((part) => part !== null && part !== '').join(' · ')}</small>
      </td>
      {tab === 'new' ? null : (
        <td className={parts.value}>{problem === undefined ? '' : maskedValue(problem, row.name)}</td>
      )}
      <td className={parts.why}>
        <Why row={row} />
      </td>
      {tab === 'held' ? (
        <td>
          <Decide row={row} sourceId={sourceId} />
        </td>
      ) : null}
    </tr>
  )
}

function Why({ row }: { row: PreviewRow }) {
  const { t } = useTranslation()
  const fieldName = (name: string) => {
    const field = [...listFields, ...ownFields].find((known) => known === name)
    return field === undefined ? name : t(`lists.field.${field}`)
  }
  const shown = (value: string | null) => (value === null ? t('lists.rows.blank') : maskedText(value))
  if (row.verdict === 'changed')
    return row.changes.map(({ field, was, will }) => (
      <div key={field}>
        {was === null
          ? t('lists.rows.fill', { field: fieldName(field), will: shown(will) })
          : t('lists.rows.change', { field: fieldName(field), was: shown(was), will: shown(will) })}
      </div>
    ))
  const own = row.problems.filter((problem) => problem.code === row.code)
  const told = own.length > 0 ? own : row.problems
  if (told.length === 0) return row.verdict === 'new' ? t('lists.rows.isNew') : null
  return told.map((problem) => (
    <div key={`${problem.code}${problem.column}`}>{maskedText(problemInWords(problem))}</div>
  ))
}

function maskedValue({ code, value }: PreviewRow['problems'][number], name: string | null): string {
  if (value === name) return ''
  if (code.startsWith('id-') || code === 'possible-duplicate')
    return /^\D*\d{9,}\D*$/.test(value) ? masked('citizenNumber', value) : value
  return code.startsWith('phone-') ? masked('phone', value) : maskedText(value)
}
