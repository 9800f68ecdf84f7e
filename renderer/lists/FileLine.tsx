import { Checkbox } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Preview } from '../../src/lists/contract.ts'
import { useReadAgain } from './use-read-again.ts'
import parts from './FilesPanel.module.css'

/** One file with its sheets, rows and how it was typed; a sheet that should not be read is unticked. */
export function FileLine({ file, preview }: { file: Preview['files'][number]; preview: Preview }) {
  const { t } = useTranslation()
  const again = useReadAgain(preview)
  const rows = file.sheets.reduce((sum, sheet) => sum + sheet.read, 0)
  const skipped = file.sheets.flatMap((sheet) => Object.values(sheet.skipped)).reduce((sum, count) => sum + count, 0)
  const leftOut = (again?.files.wishes.leftOut ?? []).filter((place) => place.startsWith(`${file.file}|`))
  const put = (place: string, out: boolean) => {
    const others = (again?.files.wishes.leftOut ?? []).filter((one) => one !== place)
    return again?.read({ wishes: { ...again.files.wishes, leftOut: out ? [...others, place] : others } })
  }
  return (
    <details className={parts.file}>
      <summary>
        <IconFileSpreadsheet size="1rem" stroke={1.6} aria-hidden />
        <strong title={file.file}>{file.file}</strong>
        <span>{t('lists.files.sheets', { sheets: file.sheets.length, rows })}</span>
      </summary>
      <ul className={parts.sheets}>
        {file.sheets.map((sheet) => (
          <li key={sheet.sheet}>
            {again === null || file.sheets.length < 2 ? (
              sheet.sheet
            ) : (
              <Checkbox
                size="xs"
                label={sheet.sheet}
                checked
                onChange={() => void put(`${file.file}|${sheet.sheet}`, true)}
              />
            )}
            <span>
              {sheet.headerRow === null ? t('lists.files.noHeader') : t('lists.files.rows', { rows: sheet.read })}
            </span>
          </li>
        ))}
        {leftOut.map((place) => (
          <li key={place}>
            <Checkbox
              size="xs"
              label={place.slice(file.file.length + 1)}
              checked={false}
              onChange={() => void put(place, false)}
            />
            <span>{t('lists.files.leftOut')}</span>
          </li>
        ))}
        {skipped === 0 ? null : <li>{t('lists.files.skipped', { count: skipped })}</li>}
      </ul>
    </details>
  )
}
