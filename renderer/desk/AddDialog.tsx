import type { ReactNode } from 'react'
import { Button, Modal, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { bornOf } from '../children/child-form.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import deskForm from './DeskForm.module.css'
import formParts from '../ui/Form.module.css'

/** Somebody who came without being expected: what was written, and who is shown next. */
export interface Added {
  requestId: string
  household: string
  words: string
}

/** What every dialog of the desk that adds somebody is opened with. */
export interface AddProps {
  sessionId: string
  desk: string | null
  close: () => void
  done: (added: Added) => void
}

interface AddDialogProps {
  title: string
  saveWords: string
  saving: boolean
  failure: unknown
  save: () => void
  close: () => void
  /** What is typed is put aside. */
  discard: () => void
  children: ReactNode
}

/** A small form over the desk: Enter writes, Esc goes back to the desk and keeps what was typed. */
export function AddDialog({ title, saveWords, saving, failure, save, close, discard, children }: AddDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened
      returnFocus={false}
      onClose={close}
      title={title}
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
        {children}
        <FailureNotice failure={failure} />
        <div className={formParts.foot}>
          <Button type="submit" variant="filled" loading={saving}>
            {saveWords}
          </Button>
          <Button
            onClick={() => {
              discard()
              close()
            }}
          >
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

interface WhoFieldsProps {
  form: { name: string; born: string }
  change: (part: { name?: string; born?: string }) => void
}

/** Name and birth, which the desk asks of everybody it adds. */
export function WhoFields({ form, change }: WhoFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <TextInput
        data-autofocus
        label={t('children.field.name')}
        required
        maxLength={120}
        value={form.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('children.field.born')}
        description={t('children.form.bornHint')}
        value={form.born}
        error={bornOf(form.born) === undefined ? t('children.form.bornUnreadable') : undefined}
        onChange={(event) => change({ born: event.currentTarget.value })}
      />
    </>
  )
}
