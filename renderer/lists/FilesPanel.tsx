import { IconFileSpreadsheet, IconLanguage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Preview } from '../../src/lists/contract.ts'
import { Panel } from '../ui/Panel.tsx'
import parts from './FilesPanel.module.css'

type PreviewFile = Preview['files'][number]

/** The files and what was done to read them. */
export function FilesPanel({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  return (
    <Panel label={t('lists.files.title')}>
      <ul className={parts.files}>
        {preview.files.map((file) => (
          <li key={file.file}>
            <FileLine file={file} />
          </li>
        ))}
      </ul>
      {preview.files
        .flatMap((file) => repairsOf(file))
        .map((repair) => (
          <p key={repair.key} className={parts.repair}>
            <IconLanguage size="1rem" stroke={1.7} aria-hidden />
            <span>
              {t('lists.files.repaired', {
                encoding: t(`lists.files.encoding.${repair.encoding}`),
                before: repair.before,
                after: repair.after,
              })}
            </span>
          </p>
        ))}
    </Panel>
  )
}

function FileLine({ file }: { file: PreviewFile }) {
  const { t } = useTranslation()
  const rows = file.sheets.reduce((sum, sheet) => sum + sheet.read, 0)
  const old = [...new Set(file.sheets.map((sheet) => sheet.encoding))].filter((encoding) => encoding !== 'unicode')
  const skipped = file.sheets.flatMap((sheet) => Object.values(sheet.skipped)).reduce((sum, count) => sum + count, 0)
  return (
    <details className={parts.file}>
      <summary>
        <IconFileSpreadsheet size="1rem" stroke={1.6} aria-hidden />
        <strong title={file.file}>{file.file}</strong>
        <span>
          {[
            ...old.map((encoding) => t(`lists.files.encoding.${encoding}`)),
            t('lists.files.sheets', { sheets: file.sheets.length, rows }),
          ].join(' · ')}
        </span>
      </summary>
      <ul className={parts.sheets}>
        {file.sheets.map((sheet) => (
          <li key={sheet.sheet}>
            {sheet.sheet}
            <span>
              {sheet.headerRow === null ? t('lists.files.noHeader') : t('lists.files.rows', { rows: sheet.read })}
            </span>
          </li>
        ))}
        {skipped === 0 ? null : <li>{t('lists.files.skipped', { count: skipped })}</li>}
      </ul>
    </details>
  )
}

/** One example a file and encoding is enough. */
function repairsOf(file: PreviewFile) {
  const seen = new Map<string, { key: string; encoding: 'unicode' | 'tcvn3' | 'vni'; before: string; after: string }>()
  for (const sheet of file.sheets)
    for (const { encoding, before, after } of sheet.repaired) {
      const key = `${file.file}|${encoding}`
      if (!seen.has(key)) seen.set(key, { key, encoding, before, after })
    }
  return [...seen.values()]
}
