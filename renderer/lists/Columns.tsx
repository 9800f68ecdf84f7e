import { useRef, useState } from 'react'
import { Button, NativeSelect } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Preview } from '../../src/lists/contract.ts'
import type { ListField } from '../../src/lists/read-row.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ColumnRow } from './ColumnRow.tsx'
import { HeadingRow } from './HeadingRow.tsx'
import { columnsOf, mappingWith } from './mapping.ts'
import { type PlacedSheet, sheetsByShape } from './sheet-shapes.ts'
import { useReadAgain } from './use-read-again.ts'
import parts from './Columns.module.css'

/** How each column was understood; choosing otherwise reads the files again in the place of this preview. */
export function Columns({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  const shapes = sheetsByShape(preview)
  const [chosen, setChosen] = useState<string | null>(null)
  const [pointing, setPointing] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const again = useReadAgain(preview)
  const shape = shapes.find((one) => one.key === chosen) ?? shapes[0]
  if (shape === undefined) return null
  const { sheet, file } = shape.sheets[0]
  const fileId = again?.files.fileIds[shape.sheets[0].fileAt]

  const remap = async (column: string, field: ListField | null) => {
    const mappings = { ...again?.files.wishes.mappings, [sheet.shape]: mappingWith(sheet.columns, column, field) }
    await again?.read({ wishes: { ...again.files.wishes, mappings } })
  }
  const pointAt = async (row: number, all: boolean) => {
    setPointing(false)
    const rows = shape.sheets.slice(0, all ? shape.sheets.length : 1).map((one) => [placeOf(one), row] as const)
    const headerRows = { ...again?.files.wishes.headerRows, ...Object.fromEntries(rows) }
    await again?.read({ wishes: { ...again.files.wishes, headerRows } })
  }
  return (
    <Panel
      title={t('lists.columns.title')}
      remark={headerWords(shape.sheets[0], t)}
      action={
        fileId === undefined ? undefined : (
          <Button
            ref={opener}
            size="xs"
            variant="subtle"
            aria-expanded={pointing}
            onClick={() => setPointing(!pointing)}
          >
            {t('lists.heading.other')}
          </Button>
        )
      }
    >
      {shapes.length < 2 ? null : (
        <div className={parts.sheets}>
          <NativeSelect
            size="xs"
            aria-label={t('lists.columns.other')}
            value={shape.key}
            data={shapes.map(({ key, sheets }) => ({
              value: key,
              label: t(sheets.length === 1 ? 'lists.columns.shapeOne' : 'lists.columns.shapeMany', {
                file: sheets[0].file,
                sheet: sheets[0].sheet.sheet,
                count: sheets.length - 1,
              }),
            }))}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
        </div>
      )}
      {pointing && fileId !== undefined ? (
        <HeadingRow
          fileId={fileId}
          sheet={sheet.sheet}
          first={sheet.headerRow}
          last={sheet.headerLastRow}
          alike={shape.sheets.length - 1}
          choose={(row, all) => void pointAt(row, all)}
          close={() => {
            setPointing(false)
            opener.current?.focus()
          }}
        />
      ) : null}
      {sheet.headerRow === null ? (
        <p className={parts.remark}>{t('lists.heading.none', { file, sheet: sheet.sheet })}</p>
      ) : (
        <ColumnsTable shape={shape.sheets} remap={again === null ? null : remap} />
      )}
      {preview.status === 'staged' && again === null ? (
        <p className={parts.remark}>
          {t('lists.columns.noFiles')}{' '}
          <ButtonLink size="compact-xs" to="/lists" search={{ view: 'new' }}>
            {t('lists.columns.chooseAgain')}
          </ButtonLink>
        </p>
      ) : null}
    </Panel>
  )
}

interface ColumnsTableProps {
  shape: readonly [PlacedSheet, ...PlacedSheet[]]
  remap: ((letter: string, field: ListField | null) => Promise<void>) | null
}

function ColumnsTable({ shape, remap }: ColumnsTableProps) {
  const { t } = useTranslation()
  return (
    <table className={parts.table}>
      <colgroup>
        <col className={parts.letters} />
        <col />
        <col className={parts.mapped} />
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
        {columnsOf(shape[0].sheet).map((column) => (
          <ColumnRow key={column.letter} column={column} remap={remap} />
        ))}
      </tbody>
    </table>
  )
}

function placeOf({ file, sheet }: PlacedSheet): string {
  return `${file}|${sheet.sheet}`
}

function headerWords({ sheet }: PlacedSheet, t: TFunction): string {
  const { headerRow: row, headerLastRow: last } = sheet
  if (row === null) return t('lists.files.noHeader')
  return last === null || last === row
    ? t('lists.columns.headerAt', { row })
    : t('lists.columns.headerSpan', { row, last })
}
