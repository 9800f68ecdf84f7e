import { useEffect, useRef } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DeskChild, DeskHousehold, OutcomeDetail, OutcomeKind } from '../../src/desk/contract.ts'
import { KeyCap } from '../ui/KeyCap.tsx'
import { OutcomeForm } from './OutcomeForm.tsx'
import { keyed, type Keyed } from './outcomes.ts'
import type { OutcomeChoice as Choice } from './use-outcome-choice.ts'
import parts from './OutcomeChoice.module.css'

interface OutcomeChoiceProps {
  choice: Choice
  /** Whom it is about. */
  of: Pick<DeskChild, 'name' | 'needs' | 'outcome'>
  usual: OutcomeKind
  can: (does: Keyed) => boolean
  /** Outcomes under "other". */
  others: readonly OutcomeKind[]
  guardians: DeskHousehold['guardians']
  busy: boolean
  write: (kind: OutcomeKind, detail?: OutcomeDetail) => void
}

/** The outcomes with their keys, the form of the one that is open, and what Enter will write. */
export function OutcomeChoice(props: OutcomeChoiceProps) {
  const { choice, of, usual, can, others, guardians, busy, write } = props
  const { armed, form, isHeld, formRef, press, close } = choice
  const { t } = useTranslation()
  const told = useRef<HTMLParagraphElement>(null)
  // What Enter will write is in sight, however small the window.
  useEffect(() => {
    if (armed !== null) told.current?.scrollIntoView({ block: 'nearest' })
  }, [armed])
  const wordsOf = (does: Keyed) =>
    does === 'usual' ? t(`desk.outcome.${usual}`) : t(does === 'other' ? 'desk.other' : `desk.outcome.${does}`)
  return (
    <>
      {form === null ? (
        keyed
          .filter(({ does }) => can(does))
          .map(({ key, does }) => {
            const isMain = armed === null ? does === 'usual' && of.outcome === null : does === armed
            const hasEnter = armed === null ? does === 'usual' : does === armed
            return (
              <Button
                key={key}
                fullWidth
                justify="flex-start"
                variant={isMain ? 'filled' : 'default'}
                disabled={busy}
                leftSection={<KeyCap onDark={isMain}>{key}</KeyCap>}
                rightSection={hasEnter ? <KeyCap onDark={isMain}>Enter</KeyCap> : null}
                onClick={() => press(does)}
              >
                {wordsOf(does)}
              </Button>
            )
          })
      ) : (
        <OutcomeForm key={form} {...{ does: form, of, others, guardians, isHeld, formRef, close, write }} />
      )}
      <p ref={told} role="status" className={parts.armed}>
        {armed === null
          ? ''
          : armed === 'other'
            ? t('deskWork.armedOther', { name: of.name })
            : t('deskWork.armed', { what: wordsOf(armed), name: of.name })}
      </p>
    </>
  )
}
