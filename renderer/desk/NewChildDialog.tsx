import { useState } from 'react'
import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { bornOf } from '../children/child-form.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import type { Added } from './VisitorDialog.tsx'
import formParts from '../ui/Form.module.css'
import deskForm from './DeskForm.module.css'

interface NewChildDialogProps {
  sessionId: string
  desk: string | null
  close: () => void
  done: (added: Added) => void
}

/** A child of the area whom nobody had in the register: the few fields a desk needs; the rest can follow. */
export function NewChildDialog({ sessionId, desk, close, done }: NewChildDialogProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const villages = useQuery(api.register.villages.queryOptions({ input: {} }))
  const [form, setForm] = useState({ name: '', born: '', sex: '', number: '', villageId: '', guardian: '', phone: '' })
  const add = useMutation(api.desk.addChild.mutationOptions())
  const read = bornOf(form.born)
  const text = (name: keyof typeof form, label: string, maxLength: number, first = false) => (
    <TextInput
      {...(first ? { 'data-autofocus': true } : {})}
      label={label}
      required={first}
      maxLength={maxLength}
      value={form[name]}
      onChange={(event) => setForm({ ...form, [name]: event.currentTarget.value })}
    />
  )
  const save = () => {
    if (form.name.trim() === '' || read === undefined) return
    const requestId = newRequestId()
    const guardian = { bornYear: null, citizenNumber: null, name: form.guardian, phone: form.phone || null }
    add.mutate(
      {
        ...{ requestId, sessionId, desk, name: form.name, born: read },
        sex: form.sex === 'male' || form.sex === 'female' ? form.sex : null,
        citizenNumber: form.number || null,
        villageId: form.villageId || null,
        guardians: form.guardian.trim() === '' ? [] : [{ ...guardian, relation: 'guardian' as const }],
      },
      {
        onSuccess: async ({ household }) => {
          await queries.invalidateQueries()
          done({ requestId, household, words: t('desk.child.wrote', { name: form.name.trim() }) })
        },
      },
    )
  }
  return (
    <Modal
      opened
      returnFocus={false}
      onClose={close}
      title={t('desk.child.add')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        className={deskForm.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        {text('name', t('children.field.name'), 120, true)}
        <TextInput
          label={t('children.field.born')}
          description={t('children.form.bornHint')}
          value={form.born}
          error={read === undefined ? t('children.form.bornUnreadable') : undefined}
          onChange={(event) => setForm({ ...form, born: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('children.field.sex')}
          value={form.sex}
          data={[
            { value: '', label: t('children.form.unknown') },
            { value: 'male', label: t('words.sex.male') },
            { value: 'female', label: t('words.sex.female') },
          ]}
          onChange={(event) => setForm({ ...form, sex: event.currentTarget.value })}
        />
        {text('number', t('children.field.citizenNumber'), 20)}
        <NativeSelect
          label={t('children.field.villageId')}
          value={form.villageId}
          data={[
            { value: '', label: t('children.form.noVillage') },
            ...(villages.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => setForm({ ...form, villageId: event.currentTarget.value })}
        />
        {text('guardian', t('desk.child.guardian'), 120)}
        {text('phone', t('desk.child.phone'), 20)}
        <FailureNotice failure={add.error} />
        <div className={formParts.foot}>
          <Button type="submit" variant="filled" loading={add.isPending}>
            {t('desk.child.save')}
          </Button>
          <Button onClick={close}>{t('common.cancel')}</Button>
        </div>
      </form>
    </Modal>
  )
}
