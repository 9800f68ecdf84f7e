import { useTranslation } from 'react-i18next'
import { listFields, type ListField } from '../../src/lists/read-row.ts'
import type { SheetColumn } from './mapping.ts'
import parts from './Columns.module.css'

interface ColumnRowProps {
  column: SheetColumn
  /** Null when the files cannot be read again from here. */
  remap: ((letter: string, field: ListField | null) => Promise<void>) | null
}

export function ColumnRow({ column, remap }: ColumnRowProps) {
  const { t } = useTranslation()
  return (
    <tr>
      <th scope="row" className={parts.letter}>
        {column.letter}
      </th>
      <td title={column.heading}>{column.heading}</td>
      <td>
        {remap === null ? (
          <strong>{column.field === null ? t('lists.columns.unused') : t(`lists.field.${column.field}`)}</strong>
        ) : (
          <select
            className={parts.select}
            aria-label={t('lists.columns.choose', { column: column.letter })}
            value={column.field === null || column.field === 'ignore' ? '' : column.field}
            onChange={(event) => void remap(column.letter, fieldOf(event.currentTarget.value))}
          >
            <option value="">{t('lists.columns.unused')}</option>
            {listFields
              .filter((field) => field !== 'ignore')
              .map((field) => (
                <option key={field} value={field}>
                  {t(`lists.field.${field}`)}
                </option>
              ))}
          </select>
        )}
      </td>
      <td className={parts.example} title={column.example}>
        {column.example}
      </td>
    </tr>
  )
}

function fieldOf(text: string): ListField | null {
  return listFields.find((field) => field === text) ?? null
}
