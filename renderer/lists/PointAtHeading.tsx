import { useState } from 'react'
import { NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { hasCode } from '../app/failure.ts'
import { Panel } from '../ui/Panel.tsx'
import { HeadingRow } from './HeadingRow.tsx'
import { lastAsked, readFiles } from './import-draft.ts'
import { previewWork } from './import-work.ts'
import parts from './ChooseFiles.module.css'

const Told = z.object({ sheets: z.array(z.object({ fileAt: z.int(), file: z.string(), sheet: z.string() })) })

/** No heading was found in any sheet: the officer points at it, and the files are read with it. */
export function PointAtHeading({ failure }: { failure: unknown }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [at, setAt] = useState(0)
  const asked = lastAsked()
  const told = hasCode(failure, 'NOTHING_TO_READ') ? Told.safeParse(failure.data) : null
  const sheets = told?.success === true ? told.data.sheets : []
  const chosen = sheets[at] ?? sheets[0]
  const fileId = chosen === undefined ? undefined : asked?.again.fileIds[chosen.fileAt]
  if (asked === null || chosen === undefined || fileId === undefined) return null
  const read = async (row: number) => {
    const headerRows = { ...asked.again.wishes.headerRows, [`${chosen.file}|${chosen.sheet}`]: row }
    const wishes = { ...asked.again.wishes, headerRows }
    const preview = await readFiles({ ...asked.again, wishes }, asked.instead)
    if (preview !== null) void navigate({ to: '/lists', search: { source: preview.sourceId } })
  }
  return (
    <Panel label={t('lists.heading.title')}>
      <div className={parts.pointing}>
        <strong>{t('lists.heading.byHand')}</strong>
        <span>{t('lists.heading.noneThere')}</span>
        {sheets.length < 2 ? null : (
          <NativeSelect
            label={t('lists.heading.sheet')}
            value={at}
            data={sheets.map(({ file, sheet }, index) => ({
              value: String(index),
              label: t('lists.columns.shapeOne', { file, sheet }),
            }))}
            onChange={(event) => setAt(Number(event.currentTarget.value))}
          />
        )}
      </div>
      <HeadingRow
        key={at}
        fileId={fileId}
        sheet={chosen.sheet}
        first={null}
        last={null}
        alike={0}
        choose={(row) => void read(row)}
        close={previewWork.clear}
      />
    </Panel>
  )
}
