import { useTranslation } from 'react-i18next'
import type { PreviewRow } from '../../src/lists/contract.ts'
import { problemInWords } from '../i18n/core-words.ts'
import { maskedText } from './mapping.ts'
import { useFieldName, valueWords } from './field-name.ts'

/** Why a row is shown: what it changes, or what is wrong and what to do. */
export function Why({ row }: { row: PreviewRow }) {
  const { t } = useTranslation()
  const fieldName = useFieldName()
  if (row.verdict === 'changed' && row.changes.length > 0)
    return row.changes.map(({ field, was, will }) => (
      <div key={field}>
        {was === null
          ? t('lists.rows.fill', { field: fieldName(field), will: valueWords(t, field, will) })
          : t('lists.rows.change', {
              field: fieldName(field),
              was: valueWords(t, field, was),
              will: valueWords(t, field, will),
            })}
      </div>
    ))
  const own = row.problems.filter((problem) => problem.code === row.code)
  const told = own.length > 0 ? own : row.problems
  if (told.length === 0)
    return row.verdict === 'new' ? t('lists.rows.isNew') : row.verdict === 'same' ? t('lists.rows.isSame') : null
  return told.map((problem) => (
    <div key={`${problem.code}${problem.column}`}>{maskedText(problemInWords(problem))}</div>
  ))
}
