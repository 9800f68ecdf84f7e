import { Checkbox, NumberInput, Radio, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
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
  const missing = tried && form.name.trim() === '' ? t('sessionSetup.thing.nameMissing') : undefined
  return (
    <>
      <TextInput
        label={t('sessionSetup.places.form.name')}
        placeholder={t('sessionSetup.places.form.namePlaceholder')}
        value={form.name}
        maxLength={200}
        data-autofocus
        error={nameTaken ? t('sessionSetup.thing.nameTaken') : missing}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <div className={parts.group}>
        <span className={parts.label} id="place-kind">
          {t('sessionSetup.places.form.kind')}
        </span>
        <SegmentedControl
          aria-labelledby="place-kind"
          className={parts.segments}
          value={form.kind}
          data={placeKinds.map((kind) => ({ value: kind, label: t(`sessionSetup.places.kind.${kind}`) }))}
          onChange={(chosen) => change({ kind: placeKinds.find((kind) => kind === chosen) ?? 'fixed' })}
        />
      </div>
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
      <Textarea
        label={t('sessionSetup.thing.note')}
        value={form.note}
        maxLength={2000}
        autosize
        minRows={2}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <Checkbox
        label={t('sessionSetup.thing.inUse')}
        description={t('sessionSetup.thing.inUseHint')}
        checked={form.inUse}
        onChange={(event) => change({ inUse: event.currentTarget.checked })}
      />
    </>
  )
}
