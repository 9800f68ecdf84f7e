import { useState } from 'react'
import { Button, Modal, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { bornOf } from '../children/child-form.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import formParts from '../ui/Form.module.css'
import deskForm from './DeskForm.module.css'

export interface Added {
  requestId: string
  household: string
  words: string
}

interface AddDialogProps {
  sessionId: string
  desk: string | null
  close: () => void
  done: (added: Added) => void
}

/** A child from outside the area comes to the desk. */
export function VisitorDialog({ sessionId, desk, close, done }: AddDialogProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [born, setBorn] = useState('')
  const [home, setHome] = useState('')
  const add = useMutation(api.desk.addVisitor.mutationOptions())
  const read = bornOf(born)
  const save = () => {
    if (name.trim() === '' || read === undefined) return
    const requestId = newRequestId()
    add.mutate(
      { requestId, sessionId, name, born: read, home: home || null, desk },
      {
        onSuccess: async ({ visitorId }) => {
          await queries.invalidateQueries()
          done({ requestId, household: visitorId, words: t('desk.visitor.wrote', { name: name.trim() }) })
        },
      },
    )
  }
  return (
    <Modal
      opened
      returnFocus={false}
      onClose={close}
      title={t('desk.visitor.add')}
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
        <Notice>{t('desk.visitor.why')}</Notice>
        <TextInput
          data-autofocus
          label={t('children.field.name')}
          required
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('children.field.born')}
          description={t('children.form.bornHint')}
          value={born}
          error={read === undefined ? t('children.form.bornUnreadable') : undefined}
          onChange={(event) => setBorn(event.currentTarget.value)}
        />
        <TextInput
          label={t('desk.visitor.home')}
          maxLength={240}
          value={home}
          onChange={(event) => setHome(event.currentTarget.value)}
        />
        <FailureNotice failure={add.error} />
        <div className={formParts.foot}>
          <Button type="submit" variant="filled" loading={add.isPending}>
            {t('desk.visitor.save')}
          </Button>
          <Button onClick={close}>{t('common.cancel')}</Button>
        </div>
      </form>
    </Modal>
  )
}
