import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KeyCap } from '../ui/KeyCap.tsx'
import type { DeskWork } from './use-desk-work.ts'
import parts from './UndoBar.module.css'

/** What was just written, when, and the way back. */
export function UndoBar({ work }: { work: DeskWork }) {
  const { t } = useTranslation()
  const { last } = work
  return (
    <footer className={parts.undo}>
      <IconArrowBackUp size="1.125rem" stroke={1.7} aria-hidden />
      <span role="status" className={parts.undoWords}>
        {last === null ? (
          t(work.undone ? 'desk.undone' : 'desk.nothingYet')
        ) : (
          <>
            {t('desk.last')} <strong>{last.words}</strong> <span>{t('desk.savedAt', { time: last.at })}</span>
          </>
        )}
      </span>
      <span className={parts.caps}>
        <KeyCap>Tab</KeyCap> {t('desk.caps.child')} <KeyCap>Esc</KeyCap> {t('desk.caps.back')}
      </span>
      <Button disabled={last === null} onClick={() => void work.undoLast()} rightSection={<KeyCap>Ctrl Z</KeyCap>}>
        {t('desk.undo')}
      </Button>
    </footer>
  )
}
