import { Modal } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { toldInWords } from '../i18n/core-words.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { bornWords } from '../ui/words.ts'
import parts from './Forms.module.css'

export interface NameLine {
  id: string
  name: string
  born: string | null
  village: string | null
  because: string | null
}

interface NamesDialogProps {
  /** Null: closed. */
  title: string | null
  /** Undefined while they come. */
  lines: readonly NameLine[] | undefined
  failure?: unknown
  again?: () => void
  close: () => void
}

const mostShown = 2000

/** The names behind a number, each with what is told of it. */
export function NamesDialog({ title, lines, failure = null, again, close }: NamesDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={title !== null}
      onClose={close}
      title={title}
      size="32rem"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <FailureNotice failure={failure} {...(again && { again })} />
      {lines === undefined ? (
        failure === null ? (
          <Later>
            <LinesShape lines={6} />
          </Later>
        ) : null
      ) : (
        <ul className={parts.people} tabIndex={0} aria-label={title ?? ''}>
          {lines.slice(0, mostShown).map(({ id, name, born, village, because }) => (
            <li key={id}>
              <Link to="/children/$childId" params={{ childId: id }} className={parts.link}>
                {name}
              </Link>{' '}
              {bornWords(born)}
              <small>{village ?? t('words.noVillage')}</small>
              {because === null || because === '' ? null : <small>{toldInWords(because)}</small>}
            </li>
          ))}
          {lines.length <= mostShown ? null : (
            <li>{t('sessions.plan.moreNames', { count: lines.length - mostShown })}</li>
          )}
        </ul>
      )}
    </Modal>
  )
}
