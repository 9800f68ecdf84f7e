import { useRef, useState } from 'react'
import { ActionIcon, Button } from '@mantine/core'
import { IconLanguage, IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Preview } from '../../src/lists/contract.ts'
import { offerFile } from '../app/files.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { DropOverlay } from './DropOverlay.tsx'
import { FileLine } from './FileLine.tsx'
import { useDropAnywhere } from './use-drop-anywhere.ts'
import { useReadAgain } from './use-read-again.ts'
import parts from './FilesPanel.module.css'

type PreviewFile = Preview['files'][number]

/** The files and what was done to read them; while the list is looked at, files can be added and left out. */
export function FilesPanel({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  const again = useReadAgain(preview)
  const input = useRef<HTMLInputElement>(null)
  const [added, setAdded] = useState<readonly File[]>([])
  const [failure, setFailure] = useState<unknown>(null)
  const dragged = useDropAnywhere(again === null ? null : setAdded)

  const readAdded = async () => {
    if (again === null) return
    try {
      setFailure(null)
      const fileIds: string[] = []
      for (const file of added) fileIds.push((await offerFile(file)).fileId)
      setAdded([])
      await again.read({ fileIds: [...again.files.fileIds, ...fileIds] })
    } catch (thrown) {
      setFailure(thrown)
    }
  }
  const without = (at: number) => again?.read({ fileIds: again.files.fileIds.filter((_, index) => index !== at) })
  const names = added.map((file) => file.name).join(', ')
  return (
    <Panel label={t('lists.files.title')}>
      <DropOverlay shown={dragged} />
      <ul className={parts.files}>
        {preview.files.map((file, at) => (
          <li key={file.file}>
            <FileLine file={file} preview={preview} />
            {again === null || preview.files.length < 2 ? null : (
              <ActionIcon
                size="sm"
                className={parts.remove}
                aria-label={t('lists.form.remove', { name: file.file })}
                onClick={() => void without(at)}
              >
                <IconX size="0.875rem" aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {again === null ? null : (
        <div className={parts.add}>
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconPlus size="0.875rem" aria-hidden />}
            onClick={() => input.current?.click()}
          >
            {t('lists.files.add')}
          </Button>
          <input
            ref={input}
            type="file"
            multiple
            accept=".xlsx,.xls,.csv"
            hidden
            aria-label={t('lists.files.add')}
            onChange={(event) => {
              setAdded([...(event.currentTarget.files ?? [])])
              event.currentTarget.value = ''
            }}
          />
        </div>
      )}
      {added.length === 0 ? null : (
        <Notice tone="look" live>
          <strong>{t('lists.files.addedSecret', { names })}</strong>
          <div className={parts.answers}>
            <Button size="xs" onClick={() => void readAdded()}>
              {t('lists.files.addedNo', { count: added.length })}
            </Button>
            <Button size="xs" onClick={() => setAdded([])}>
              {t('lists.files.addedYes')}
            </Button>
          </div>
        </Notice>
      )}
      <FailureNotice failure={failure} />
      {preview.files
        .flatMap((file) => repairsOf(file))
        .map(({ key, encoding, before, after, rows }) => (
          <p key={key} className={parts.repair}>
            <IconLanguage size="1rem" stroke={1.7} aria-hidden />
            <span>
              {t('lists.files.repaired', { rows, encoding: t(`lists.files.encoding.${encoding}`), before })}
              <strong>{t('lists.files.repairedTo', { after })}</strong>
            </span>
          </p>
        ))}
    </Panel>
  )
}

interface Repair {
  key: string
  encoding: 'unicode' | 'tcvn3' | 'vni'
  before: string
  after: string
  rows: number
}

/** One example a file and encoding is enough; the rows are those of all its sheets so typed. */
function repairsOf(file: PreviewFile): Repair[] {
  const seen = new Map<string, Repair>()
  for (const sheet of file.sheets) {
    const encodings = new Map(sheet.repaired.map((repair) => [repair.encoding, repair]))
    for (const [encoding, { before, after }] of encodings) {
      const key = `${file.file}|${encoding}`
      const known = seen.get(key)
      if (known === undefined) seen.set(key, { key, encoding, before, after, rows: sheet.read })
      else known.rows += sheet.read
    }
  }
  return [...seen.values()]
}
