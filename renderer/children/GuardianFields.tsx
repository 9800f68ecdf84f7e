import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { relations, type GuardianForm } from './child-form.ts'
import parts from './ChildForm.module.css'

interface GuardianFieldsProps {
  guardians: readonly GuardianForm[]
  change: (guardians: GuardianForm[]) => void
}

/** Father, mother, guardian: each with name, birth year, phone; one of each relation. */
export function GuardianFields({ guardians, change }: GuardianFieldsProps) {
  const { t } = useTranslation()
  const free = relations.filter((relation) => !guardians.some((one) => one.relation === relation))
  const edit = (index: number, changed: Partial<GuardianForm>) =>
    change(guardians.map((one, at) => (at === index ? { ...one, ...changed } : one)))
  const next = free[0]
  return (
    <fieldset className={parts.guardians}>
      <legend>{t('children.field.guardians')}</legend>
      {guardians.map((one, index) => (
        <div key={one.relation} className={parts.guardian}>
          <NativeSelect
            aria-label={t('children.field.guardians')}
            value={one.relation}
            data={relations
              .filter((relation) => relation === one.relation || free.includes(relation))
              .map((relation) => ({ value: relation, label: t(`children.relation.${relation}`) }))}
            onChange={(event) =>
              edit(index, { relation: relations.find((known) => known === event.currentTarget.value) ?? one.relation })
            }
          />
          <TextInput
            aria-label={t('children.form.guardianName')}
            placeholder={t('children.form.guardianName')}
            value={one.name}
            maxLength={120}
            onChange={(event) => edit(index, { name: event.currentTarget.value })}
          />
          <TextInput
            aria-label={t('children.form.guardianBorn')}
            placeholder={t('children.form.guardianBorn')}
            value={one.bornYear}
            maxLength={4}
            inputMode="numeric"
            onChange={(event) => edit(index, { bornYear: event.currentTarget.value })}
          />
          <TextInput
            aria-label={t('children.form.guardianPhone')}
            placeholder={t('children.form.guardianPhone')}
            value={one.phone}
            maxLength={20}
            inputMode="tel"
            onChange={(event) => edit(index, { phone: event.currentTarget.value })}
          />
          <ActionIcon
            aria-label={t('children.form.removeGuardian', { name: one.name })}
            onClick={() => change(guardians.filter((_, at) => at !== index))}
          >
            <IconX size="1rem" aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {next === undefined ? null : (
        <Button
          size="xs"
          leftSection={<IconPlus size="0.875rem" aria-hidden />}
          onClick={() =>
            change([...guardians, { relation: next, name: '', bornYear: '', phone: '', citizenNumber: null }])
          }
        >
          {t('children.form.addGuardian')}
        </Button>
      )}
    </fieldset>
  )
}
