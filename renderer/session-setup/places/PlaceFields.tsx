import { Checkbox, NumberInput, Radio, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ChoiceField, NameField, NoteAndUseFields } from '../ThingFields.tsx'
import { PickVillages } from './PickVillages.tsx'
import { placeKinds, stationsFit, type PlaceForm } from './place-form.ts'
import parts from '../../ui/Form.module.css'

interface PlaceFieldsProps {
  form: PlaceForm
  change: (part: Partial<PlaceForm>) => void
  /** Somebody tried to save: what is missing is said. */
  tried: boolean
  nameTaken: boolean
}

/** The inputs of a place. */
export function PlaceFields({ form, change, tried, nameTaken }: PlaceFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <NameField
        label={t('sessionSetup.places.form.name')}
        placeholder={t('sessionSetup.places.form.namePlaceholder')}
        value={form.name}
        onChange={(name) => change({ name })}
        tried={tried}
        taken={nameTaken}
      />
      <ChoiceField
        label={t('sessionSetup.places.form.kind')}
        value={form.kind}
        choices={placeKinds.map((kind) => ({ value: kind, label: t(`sessionSetup.places.kind.${kind}`) }))}
        onChange={(kind) => change({ kind })}
      />
      <Checkbox
        label={t('sessionSetup.places.form.biometric')}
        description={t('sessionSetup.places.form.biometricHint')}
        checked={form.biometric}
        onChange={(event) => change({ biometric: event.currentTarget.checked })}
      />
      <NumberInput
        label={t('sessionSetup.places.form.stations')}
        description={t('sessionSetup.places.form.stationsHint')}
        min={1}
        max={60}
        clampBehavior="none"
        allowDecimal={false}
        value={form.stations}
        error={stationsFit(form.stations) ? undefined : t('sessionSetup.places.form.stationsWrong')}
        onChange={(stations) => change({ stations })}
      />
      <PickVillages value={form.villages} change={(villages) => change({ villages })} tried={tried} />
      <Radio.Group
        label={t('sessionSetup.places.form.whose')}
        description={form.owner.ours ? undefined : t('sessionSetup.places.form.ownerHint')}
        value={form.owner.ours ? 'ours' : 'others'}
        onChange={(chosen) => change({ owner: { ...form.owner, ours: chosen === 'ours' } })}
      >
        <div className={parts.choices}>
          <Radio value="ours" label={t('sessionSetup.places.form.ours')} />
          <Radio value="others" label={t('sessionSetup.places.form.others')} />
        </div>
      </Radio.Group>
      {form.owner.ours ? null : (
        <TextInput
          label={t('sessionSetup.places.form.owner')}
          placeholder={t('sessionSetup.places.form.ownerPlaceholder')}
          value={form.owner.name}
          maxLength={300}
          error={tried && form.owner.name.trim() === '' ? t('sessionSetup.places.form.ownerMissing') : undefined}
          onChange={(event) => change({ owner: { ours: false, name: event.currentTarget.value } })}
        />
      )}
      <TextInput
        label={t('sessionSetup.places.form.address')}
        value={form.address}
        maxLength={1000}
        onChange={(event) => change({ address: event.currentTarget.value })}
      />
      <NoteAndUseFields form={form} change={change} />
    </>
  )
}
