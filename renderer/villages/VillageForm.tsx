import { useState } from 'react'
import { Button, Radio, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import type { Village } from '../../src/register/contract.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { useAsOf } from '../app/session.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import type { VillageWork } from './use-village-work.ts'
import parts from '../ui/Form.module.css'

/** A village by hand: always so, or so from a day on. */
export function VillageForm({ village, work }: { village: Village | null; work: VillageWork }) {
  const { t } = useTranslation()
  const { asOf, today } = useAsOf()
  const [form, setForm] = useState({
    name: village?.ownName ?? '',
    kind: village?.kind ?? '',
    headName: village?.headName ?? '',
    headPhone: village?.headPhone ?? '',
    formerCommune: village?.formerCommune ?? '',
  })
  const [since, setSince] = useState<'always' | 'since'>('always')
  const [day, setDay] = useState<Day | null>(asOf)
  const save = useMutation(
    api.register.saveVillage.mutationOptions({
      onSuccess: () => work.finish({ kind: 'changed', changeId: null }),
    }),
  )
  const ready = form.name.trim() !== '' && (since === 'always' || day !== null)
  const field = (name: keyof typeof form, limit: number) => ({
    value: form[name],
    maxLength: limit,
    onChange: (event: { currentTarget: { value: string } }) => setForm({ ...form, [name]: event.currentTarget.value }),
  })
  return (
    <form
      className={parts.form}
      onSubmit={(event) => {
        event.preventDefault()
        const { kind, ...texts } = form
        // A kind left as it was read from the name goes on being read from it.
        const ownKind = kind.trim() === '' || kind === village?.kind ? {} : { kind }
        const from = since === 'since' ? day : null
        if (ready) save.mutate({ requestId: newRequestId(), id: village?.id ?? null, from, ...texts, ...ownKind })
      }}
    >
      <TextInput
        label={t('villages.form.name')}
        placeholder={t('villages.form.nameHint')}
        data-autofocus
        {...field('name', 120)}
      />
      <TextInput label={t('villages.form.kind')} description={t('villages.form.kindHint')} {...field('kind', 40)} />
      <TextInput label={t('villages.form.head')} {...field('headName', 120)} />
      <TextInput label={t('villages.form.phone')} inputMode="tel" {...field('headPhone', 20)} />
      <TextInput
        label={t('villages.form.former')}
        description={t('villages.form.formerHint')}
        {...field('formerCommune', 120)}
      />
      <Radio.Group
        label={t('villages.form.from')}
        description={t(since === 'since' ? 'villages.form.sinceHint' : 'villages.form.alwaysHint')}
        value={since}
        onChange={(chosen) => setSince(chosen === 'since' ? 'since' : 'always')}
      >
        <div className={parts.choices}>
          <Radio value="always" label={t('villages.form.always')} />
          <Radio value="since" label={t('villages.form.since')} />
        </div>
      </Radio.Group>
      {since === 'since' ? (
        <DayInput label={t('villages.form.day')} value={day} latest={today} onChange={setDay} />
      ) : null}
      <FailureNotice failure={save.error} />
      <div className={parts.foot}>
        <Button type="submit" variant="filled" disabled={!ready} loading={save.isPending}>
          {t('villages.form.save')}
        </Button>
        <Button onClick={work.close}>{t('common.cancel')}</Button>
      </div>
    </form>
  )
}
