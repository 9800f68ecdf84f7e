import { Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ChildPage } from '../../src/register/contract.ts'
import { api } from '../app/client.ts'
import { hasCode } from '../app/failure.ts'
import { newRequestId } from '../app/request-id.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { Panel } from '../ui/Panel.tsx'
import { changedFields, formOf, type ChildForm } from './child-form.ts'
import { ChildFields } from './ChildFields.tsx'
import { DraftNotice } from './DraftNotice.tsx'
import { Stale } from './Stale.tsx'
import { tellWritten } from './tell-written.ts'
import { useDraft, useKeepDraft } from './use-draft.ts'
import { Warnings } from './Warnings.tsx'
import parts from './ChildForm.module.css'

/** The fields by hand, with what was typed before and not saved; in sight at once where they are what was wanted. */
export function EditChild({ child }: { child: ChildPage }) {
  const { t } = useTranslation()
  return (
    <Suspense
      fallback={
        <Panel title={t('children.form.edit')}>
          <Later>
            <LinesShape />
          </Later>
        </Panel>
      }
    >
      <EditForm child={child} />
    </Suspense>
  )
}

/** The fields by hand. What was opened is kept, so that only real changes go out and a clash shows both values. */
function EditForm({ child }: { child: ChildPage }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { restored, forget, keep } = useDraft(`child-${child.id}`)
  const [opened, setOpened] = useState(() =>
    restored === null
      ? { version: child.version, form: formOf(child) }
      : { version: restored.version, form: restored.opened },
  )
  const [form, setForm] = useState(restored?.form ?? opened.form)
  const [tried, setTried] = useState(false)
  const edit = useMutation(api.register.editChild.mutationOptions())
  const fields = changedFields(form, opened.form)
  const changed = Object.keys(fields).length > 0
  const change = (part: Partial<ChildForm>) => setForm((before) => ({ ...before, ...part }))
  const draft = useMemo(
    () => (changed ? { version: opened.version, opened: opened.form, form } : null),
    [changed, opened, form],
  )
  useKeepDraft(keep, draft)
  const stale = hasCode(edit.error, 'STALE')
  const { part } = useSearch({ from: '/children/$childId' })
  const inputs = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (part !== 'edit') return
    inputs.current?.closest('section')?.scrollIntoView({ block: 'start' })
    inputs.current?.querySelector('input')?.focus({ preventScroll: true })
  }, [part])

  // Somebody else's save arrived while nothing was typed here: take it in quietly.
  if (!changed && !edit.isPending && child.version !== opened.version) {
    const fresh = formOf(child)
    setOpened({ version: child.version, form: fresh })
    setForm(fresh)
  }
  const save = (version: number) => {
    setTried(true)
    if (form.name.trim() === '' || !changed) return
    const requestId = newRequestId()
    edit.mutate(
      { requestId, childId: child.id, version, fields },
      {
        onSuccess: async (saved) => {
          setOpened({ version: saved.version, form })
          forget()
          tellWritten(requestId, t('children.done.edit', { name: child.name }))
          await queries.invalidateQueries()
        },
        onError: () => queries.invalidateQueries({ queryKey: api.register.child.key() }),
      },
    )
  }
  return (
    <Panel title={t('children.form.edit')}>
      <form
        ref={inputs}
        className={parts.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save(stale ? child.version : opened.version)
        }}
      >
        {restored !== null && changed ? (
          <DraftNotice
            discard={() => {
              const fresh = formOf(child)
              setOpened({ version: child.version, form: fresh })
              setForm(fresh)
              edit.reset()
              forget()
            }}
          />
        ) : null}
        <ChildFields form={form} change={change} tried={tried} />
        <Warnings childId={child.id} fields={fields} />
        {stale ? (
          <Stale fields={fields} form={form} now={formOf(child)} change={change} />
        ) : (
          <FailureNotice failure={edit.error} />
        )}
        <div className={parts.foot}>
          <Button type="submit" variant="filled" disabled={!changed} loading={edit.isPending}>
            {t('children.form.save')}
          </Button>
          <span className={parts.remark} role="status">
            {edit.isSuccess && !changed ? t('children.form.saved') : changed ? '' : t('children.form.nothing')}
          </span>
        </div>
      </form>
    </Panel>
  )
}
