import { useMemo, useState } from 'react'
import { Button, NativeSelect } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { useAsOf } from '../app/session.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { DayInput } from '../ui/DayInput.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Panel } from '../ui/Panel.tsx'
import { blankForm, changedFields } from './child-form.ts'
import { ChildFields } from './ChildFields.tsx'
import { DraftNotice } from './DraftNotice.tsx'
import { useDraft, useKeepDraft } from './use-draft.ts'
import { Warnings } from './Warnings.tsx'
import parts from './ChildForm.module.css'

/** One child by hand. The village stays chosen for the next one. */
export function NewChildScreen() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { today } = useAsOf()
  const { restored, forget, keep } = useDraft('new-child')
  const [form, setForm] = useState(restored?.form ?? blankForm)
  const [from, setFrom] = useState<Day | null>(null)
  const [how, setHow] = useState<'listed' | 'moved-in'>('listed')
  const [tried, setTried] = useState(false)
  const [added, setAdded] = useState<{ id: string; name: string } | null>(null)
  const add = useMutation(api.register.addChild.mutationOptions())
  const fields = changedFields(form, blankForm)
  // The village alone stays chosen from the child before: nobody has typed it.
  const typed = Object.keys(fields).some((name) => name !== 'villageId')
  const draft = useMemo(() => (typed ? { version: 0, opened: blankForm, form } : null), [typed, form])
  useKeepDraft(keep, draft)
  const save = () => {
    setTried(true)
    const name = form.name.trim()
    if (name === '') return
    add.mutate(
      { requestId: newRequestId(), from, how, fields: { ...fields, name } },
      {
        onSuccess: async ({ id }) => {
          setAdded({ id, name })
          setForm({ ...blankForm, villageId: form.villageId })
          setTried(false)
          forget()
          await queries.invalidateQueries()
        },
      },
    )
  }
  return (
    <Page title={t('children.form.new')} needs="edit-register">
      {added === null ? null : (
        <Notice
          tone="done"
          live
          action={
            <Link to="/children/$childId" params={{ childId: added.id }}>
              {t('children.form.openAdded')}
            </Link>
          }
        >
          {t('children.form.added', { name: added.name })}
        </Notice>
      )}
      <Panel>
        <form
          className={parts.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          {restored !== null && typed ? (
            <DraftNotice
              discard={() => {
                setForm(blankForm)
                forget()
              }}
            />
          ) : null}
          <ChildFields form={form} change={(part) => setForm((before) => ({ ...before, ...part }))} tried={tried} />
          <div className={parts.grid}>
            <NativeSelect
              label={t('children.form.how')}
              value={how}
              data={[
                { value: 'listed', label: t('children.form.listed') },
                { value: 'moved-in', label: t('children.form.movedIn') },
              ]}
              onChange={(event) => setHow(event.currentTarget.value === 'moved-in' ? 'moved-in' : 'listed')}
            />
            <DayInput
              label={t('children.form.from')}
              description={t('children.form.fromHint')}
              value={from}
              latest={today}
              onChange={setFrom}
            />
          </div>
          <Warnings childId={null} fields={fields} />
          <FailureNotice failure={add.error} />
          <div className={parts.foot}>
            <Button type="submit" variant="filled" loading={add.isPending}>
              {t('children.form.saveNew')}
            </Button>
            <ButtonLink to="/children">{t('children.back')}</ButtonLink>
          </div>
        </form>
      </Panel>
    </Page>
  )
}
