import { useState } from 'react'
import { NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Preview } from '../../src/lists/contract.ts'
import type { ListField } from '../../src/lists/read-row.ts'
import { Panel } from '../ui/Panel.tsx'
import { ColumnRow } from './ColumnRow.tsx'
import { readFiles } from './import-draft.ts'
import { rememberedFiles } from './read-again.ts'
import { columnsOf, mappingWith } from './mapping.ts'
import parts from './Columns.module.css'

type SheetPreview = Preview['files'][number]['sheets'][number]

/** How each column was understood; choosing otherwise reads the files again in the place of this preview. */
export function Columns({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const shapes = sheetsByShape(preview)
  const [shape, setShape] = useState<string | null>(null)
  const sheet = shapes.find((one) => one.sheet.shape === shape)?.sheet ?? shapes[0]?.sheet
  if (sheet === undefined) return null
  const again = preview.status === 'staged' ? rememberedFiles(preview.sourceId) : null

  const remap = async (column: string, field: ListField | null) => {
    if (again === null) return
    const mappings = { ...again.wishes.mappings, [sheet.shape]: mappingWith(sheet.columns, column, field) }
    const next = await readFiles({ ...again, wishes: { ...again.wishes, mappings } }, preview.sourceId)
    if (next !== null) void navigate({ to: '/lists', search: { source: next.sourceId } })
  }
  return (
    <Panel
      title={t('lists.columns.title')}
      remark={headerWords(sheet, t)}
      action={
        shapes.length < 2 ? undefined : (
          <NativeSelect
            size="xs"
            className={parts.sheets}
            aria-label={t('lists.columns.other')}
            value={sheet.shape}
            data={shapes.map((one) => ({ value: one.sheet.shape, label: `${one.file} · ${one.sheet.sheet}` }))}
            onChange={(event) => setShape(event.currentTarget.value)}
          />
        )
      }
    >
      <table className={parts.table}>
        <colgroup>
          <col className={parts.letters} />
          <col />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {t('lists.columns.column')}
            </th>
            <th scope="col">{t('lists.columns.mapped')}</th>
            <th scope="col">{t('lists.columns.example')}</th>
          </tr>
        </thead>
        <tbody>
          {columnsOf(sheet).map((column) => (
            <ColumnRow key={column.letter} column={column} remap={again === null ? null : remap} />
          ))}
        </tbody>
      </table>
      {preview.status === 'staged' && again === null ? (
        <p className={parts.remark}>{t('lists.columns.noFiles')}</p>
      ) : null}
    </Panel>
  )
}

/** Sheets of one shape are mapped together: one stands for all. */
function sheetsByShape(preview: Preview): { file: string; sheet: SheetPreview }[] {
  const seen = new Map<string, { file: string; sheet: SheetPreview }>()
  for (const file of preview.files)
    for (const sheet of file.sheets)
      if (sheet.headerRow !== null && !seen.has(sheet.shape)) seen.set(sheet.shape, { file: file.file, sheet })
  return [...seen.values()]
}

function headerWords(sheet: SheetPreview, t: TFunction): string {
  const { headerRow: row, headerLastRow: last } = sheet
  if (row === null) return t('lists.files.noHeader')
  return last === null || last === row
    ? t('lists.columns.headerAt', { row })
    : t('lists.columns.headerSpan', { row, last })
}
