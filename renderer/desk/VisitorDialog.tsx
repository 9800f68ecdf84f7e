import { TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { bornOf } from '../children/child-form.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { Notice } from '../ui/Notice.tsx'
import { AddDialog, type AddProps, WhoFields } from './AddDialog.tsx'
import { useKept } from './use-kept.ts'

const VisitorForm = z.object({ name: z.string(), born: z.string(), home: z.string() })
const blank = { name: '', born: '', home: '' }

/** A child from outside the area comes to the desk. */
export function VisitorDialog({ sessionId, desk, close, done }: AddProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [form, setForm] = useKept(sessionId, 'visitor', VisitorForm, blank)
  const add = useMutation(api.desk.addVisitor.mutationOptions())
  const { name, home } = form
  const save = () => {
    const born = bornOf(form.born)
    if (name.trim() === '' || born === undefined) return
    const requestId = newRequestId()
    add.mutate(
      { requestId, sessionId, name, born, home: home || null, desk },
      {
        onSuccess: async ({ visitorId }) => {
          setForm(blank)
          await queries.invalidateQueries()
          done({ requestId, household: visitorId, words: t('desk.visitor.wrote', { name: name.trim() }) })
        },
      },
    )
  }
  return (
    <AddDialog
      title={t('desk.visitor.add')}
      saveWords={t('desk.visitor.save')}
      saving={add.isPending}
      failure={add.error}
      save={save}
      close={close}
      discard={() => setForm(blank)}
    >
      <Notice>{t('desk.visitor.why')}</Notice>
      <WhoFields form={form} change={(part) => setForm({ ...form, ...part })} />
      <TextInput
        label={t('desk.visitor.home')}
        maxLength={240}
        value={home}
        onChange={(event) => setForm({ ...form, home: event.currentTarget.value })}
      />
    </AddDialog>
  )
}
