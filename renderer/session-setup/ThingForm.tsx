import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../app/client.ts'
import { hasCode } from '../app/failure.ts'
import { newRequestId } from '../app/request-id.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { tellKept } from '../sessions/tell-kept.ts'
import { type ReadField, StaleFields } from './StaleFields.tsx'
import type { Filled, useThingForm } from './use-thing-form.ts'
import parts from '../ui/Form.module.css'

/** What a save sends: the thing as it was read, and a request of its own. */
export interface Change {
  requestId: string
  id: string | null
  version: number
}

interface ThingFormProps<Form extends object> {
  /** Null: a new one. */
  id: string | null
  saved: Filled<Form>
  typed: ReturnType<typeof useThingForm<Form>>
  fields: readonly ReadField<Form>[]
  /** False: something typed cannot be saved; the inputs say why. */
  ready: boolean
  /** A refusal that the inputs themselves show in words. */
  told?: (failure: unknown) => boolean
  save: (change: Change) => Promise<unknown>
  /** As it is told when it was saved. */
  doneWords: () => string
  close: () => void
  /** What else can be done with the thing, under its inputs. */
  more?: ReactNode
  children: (tried: boolean, failure: unknown) => ReactNode
}

/** The frame of every form of this screen: draft, inputs, clash, failure, save. Saved, it closes and tells how to undo. */
export function ThingForm<Form extends object>(props: ThingFormProps<Form>) {
  const { id, saved, typed, fields, ready, told, save, doneWords, close, more, children } = props
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [tried, setTried] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const inputs = useRef<HTMLFormElement>(null)
  // The drawer was open before its draft was there: the first input is told to it again.
  useEffect(() => inputs.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), [])
  const stale = hasCode(failure, 'STALE')
  const submit = async () => {
    setTried(true)
    if (!ready || busy) return
    const requestId = newRequestId()
    setBusy(true)
    try {
      // After a clash both values were shown: what is sent now knows of the other change.
      await save({ requestId, id, version: stale ? saved.version : typed.opened.version })
      typed.forget()
      tellKept(requestId, doneWords())
      close()
    } catch (refused) {
      setFailure(refused)
      setBusy(false)
    }
    await queries.invalidateQueries({ queryKey: api.sessions.key() })
  }
  return (
    <>
      <form
        ref={inputs}
        className={parts.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        {typed.isRestored ? (
          <Notice
            live
            action={
              <Button size="xs" onClick={typed.discard}>
                {t('sessionSetup.thing.discard')}
              </Button>
            }
          >
            {t('sessionSetup.thing.draft')}
          </Notice>
        ) : null}
        {children(tried, failure)}
        {stale ? (
          <StaleFields fields={fields} form={typed.form} now={saved.form} change={typed.change} />
        ) : told?.(failure) === true ? null : (
          <FailureNotice failure={failure} />
        )}
        <div className={parts.foot}>
          <Button type="submit" variant="filled" disabled={id !== null && !typed.isChanged} loading={busy}>
            {t('sessionSetup.thing.save')}
          </Button>
          <Button
            onClick={() => {
              typed.discard()
              close()
            }}
          >
            {t('common.cancel')}
          </Button>
          {id !== null && !typed.isChanged ? (
            <span className={parts.hint}>{t('sessionSetup.thing.noChange')}</span>
          ) : null}
        </div>
      </form>
      {more}
    </>
  )
}
