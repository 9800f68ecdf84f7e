import { useRef, useState } from 'react'
import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useKey } from '../app/keys.ts'
import { KeyCap } from '../ui/KeyCap.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useImportDraft } from './import-draft.ts'
import parts from './DropZone.module.css'

/** Drop files or choose them (Ctrl+O). Nothing is read here. */
export function DropZone({ onFiles, filled }: { onFiles: (files: File[]) => void; filled: boolean }) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const { refusedNames } = useImportDraft()
  const choose = () => input.current?.click()
  useKey('choose', choose)
  return (
    <div>
      <div
        className={`${parts.zone} ${over ? parts.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          onFiles([...event.dataTransfer.files])
        }}
      >
        <IconFileSpreadsheet size="1.25rem" stroke={1.6} aria-hidden />
        <span>{t('lists.drop.here')}</span>
        <Button
          variant={filled ? 'filled' : 'default'}
          onClick={choose}
          rightSection={<KeyCap onDark={filled}>Ctrl O</KeyCap>}
        >
          {t('lists.drop.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          accept=".xlsx,.xls,.csv"
          className={parts.input}
          tabIndex={-1}
          aria-label={t('lists.drop.choose')}
          onChange={(event) => {
            onFiles([...(event.currentTarget.files ?? [])])
            event.currentTarget.value = ''
          }}
        />
      </div>
      <p className={parts.kinds}>{t('lists.drop.kinds')}</p>
      {refusedNames.length === 0 ? null : (
        <Notice tone="look" live>
          {t('lists.drop.refusedKind', { names: refusedNames.join(', ') })}
        </Notice>
      )}
    </div>
  )
}
