import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { bornRange } from '../../src/base/born.ts'
import { api } from '../app/client.ts'
import { useSession } from '../app/session.ts'
import { bornOf, type ChildForm } from './child-form.ts'
import { GuardianFields } from './GuardianFields.tsx'
import parts from './ChildForm.module.css'

interface ChildFieldsProps {
  form: ChildForm
  change: (changed: Partial<ChildForm>) => void
  /** Complain about a missing name only after a try to save. */
  tried: boolean
}

/** The inputs of a child, for a new one and for an edit. */
export function ChildFields({ form, change, tried }: ChildFieldsProps) {
  const { t } = useTranslation()
  const { today, settings } = useSession()
  const villages = useQuery(api.register.villages.queryOptions({ input: {} }))
  const born = bornOf(form.born)
  const bornError =
    born === undefined
      ? t('children.form.bornUnreadable')
      : born !== null && bornRange(born).first > today
        ? t('children.form.bornFuture')
        : undefined
  const text = (
    name: 'address' | 'school' | 'className' | 'situations' | 'ethnicity' | 'nationality',
    maxLength: number,
    description?: string,
  ) => (
    <TextInput
      label={t(`children.field.${name}`)}
      description={description}
      value={form[name]}
      maxLength={maxLength}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <>
      <div className={parts.grid}>
        <TextInput
          label={t('children.field.name')}
          required
          value={form.name}
          maxLength={120}
          error={tried && form.name.trim() === '' ? t('children.form.nameMissing') : undefined}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('children.field.born')}
          description={t('children.form.bornHint')}
          value={form.born}
          error={bornError}
          onChange={(event) => change({ born: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('children.field.sex')}
          value={form.sex}
          data={[
            { value: '', label: t('children.form.unknown') },
            { value: 'male', label: t('words.sex.male') },
            { value: 'female', label: t('words.sex.female') },
          ]}
          onChange={(event) => change({ sex: sexOf(event.currentTarget.value) })}
        />
        <TextInput
          label={t('children.field.citizenNumber')}
          description={t('children.form.numberHint')}
          value={form.citizenNumber}
          maxLength={20}
          inputMode="numeric"
          onChange={(event) => change({ citizenNumber: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('children.field.villageId')}
          value={form.villageId}
          data={[
            { value: '', label: t('children.form.noVillage') },
            ...(villages.data ?? []).map((village) => ({ value: village.id, label: village.name })),
          ]}
          onChange={(event) => change({ villageId: event.currentTarget.value })}
        />
        {text('address', 240)}
        <NativeSelect
          label={t('children.field.residence')}
          value={form.residence}
          data={[
            { value: '', label: t('children.form.unknown') },
            ...residences.map((kind) => ({ value: kind, label: t(`children.residence.${kind}`) })),
          ]}
          onChange={(event) =>
            change({ residence: residences.find((kind) => kind === event.currentTarget.value) ?? '' })
          }
        />
        {text('school', 120)}
        {text('className', 40)}
        {text('situations', 500, t('children.form.situationsHint'))}
        {settings.showEthnicity ? text('ethnicity', 60) : null}
        {settings.showNationality ? text('nationality', 60) : null}
      </div>
      <GuardianFields guardians={form.guardians} change={(guardians) => change({ guardians })} />
      <Textarea
        label={t('children.field.note')}
        autosize
        minRows={2}
        maxLength={1000}
        value={form.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </>
  )
}

const residences = ['permanent', 'temporary', 'living-here'] as const

function sexOf(text: string): ChildForm['sex'] {
  return text === 'male' || text === 'female' ? text : ''
}
