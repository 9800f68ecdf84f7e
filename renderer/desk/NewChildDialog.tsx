import { NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { bornOf } from '../children/child-form.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { AddDialog, type AddProps, WhoFields } from './AddDialog.tsx'
import { useKept } from './use-kept.ts'

const text = z.string()
const ChildForm = z.object({
  ...{ name: text, born: text, sex: text, number: text },
  ...{ villageId: text, guardian: text, phone: text },
})
const blank = { name: '', born: '', sex: '', number: '', villageId: '', guardian: '', phone: '' }

/** A child of the area whom nobody had in the register: the few fields a desk needs; the rest can follow. */
export function NewChildDialog({ sessionId, desk, close, done }: AddProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const villages = useQuery(api.register.villages.queryOptions({ input: {} }))
  const [form, setForm] = useKept(sessionId, 'child', ChildForm, blank)
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  const add = useMutation(api.desk.addChild.mutationOptions())
  const input = (name: keyof typeof form, label: string, maxLength: number) => (
    <TextInput
      label={label}
      maxLength={maxLength}
      value={form[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  )
  const save = () => {
    const born = bornOf(form.born)
    if (form.name.trim() === '' || born === undefined) return
    const requestId = newRequestId()
    const guardian = { bornYear: null, citizenNumber: null, name: form.guardian, phone: form.phone || null }
    add.mutate(
      {
        ...{ requestId, sessionId, desk, name: form.name, born },
        sex: form.sex === 'male' || form.sex === 'female' ? form.sex : null,
        citizenNumber: form.number || null,
        villageId: form.villageId || null,
        guardians: form.guardian.trim() === '' ? [] : [{ ...guardian, relation: 'guardian' as const }],
      },
      {
        onSuccess: async ({ household }) => {
          setForm(blank)
          await queries.invalidateQueries()
          done({ requestId, household, words: t('desk.child.wrote', { name: form.name.trim() }) })
        },
      },
    )
  }
  return (
    <AddDialog
      title={t('desk.child.add')}
      saveWords={t('desk.child.save')}
      saving={add.isPending}
      failure={add.error}
      save={save}
      close={close}
      discard={() => setForm(blank)}
    >
      <WhoFields form={form} change={change} />
      <NativeSelect
        label={t('children.field.sex')}
        value={form.sex}
        data={[
          { value: '', label: t('children.form.unknown') },
          { value: 'male', label: t('words.sex.male') },
          { value: 'female', label: t('words.sex.female') },
        ]}
        onChange={(event) => change({ sex: event.currentTarget.value })}
      />
      {input('number', t('children.field.citizenNumber'), 20)}
      <NativeSelect
        label={t('children.field.villageId')}
        value={form.villageId}
        data={[
          { value: '', label: t('children.form.noVillage') },
          ...(villages.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => change({ villageId: event.currentTarget.value })}
      />
      {input('guardian', t('desk.child.guardian'), 120)}
      {input('phone', t('desk.child.phone'), 20)}
    </AddDialog>
  )
}
