import { useState } from 'react'
import { Button, TextInput } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import type { Village } from '../../src/register/contract.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { useAsOf } from '../app/session.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { ChoosePeople } from './ChoosePeople.tsx'
import { MovePreview } from './MovePreview.tsx'
import type { VillageWork } from './use-village-work.ts'
import { dayOr, movingWords } from './village-words.ts'
import parts from '../ui/Form.module.css'

/** Some of a village's children into a new village from a day on, chosen by household or one by one. */
export function SplitVillage({ village, work }: { village: Village; work: VillageWork }) {
  const { t } = useTranslation()
  const { asOf, today } = useAsOf()
  const [name, setName] = useState('')
  const [day, setDay] = useState<Day | null>(asOf)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const childIds = [...chosen]
  const move = useQuery(
    api.register.villageMove.queryOptions({
      input: { villageIds: [village.id], day: day ?? today, childIds },
      enabled: day !== null,
      placeholderData: keepPreviousData,
    }),
  )
  const split = useMutation(
    api.register.splitVillage.mutationOptions({
      onSuccess: ({ changeId }) => work.finish({ kind: 'changed', changeId }),
    }),
  )
  const ready = name.trim() !== '' && day !== null && move.data !== undefined
  const told = {
    name: village.name,
    who: move.data === undefined ? '' : movingWords(move.data, t),
    into: name.trim() || '…',
    day: dayOr(day),
  }
  return (
    <form
      className={parts.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) split.mutate({ requestId: newRequestId(), id: village.id, day, parts: [{ name, childIds }] })
      }}
    >
      <TextInput
        label={t('villages.split.name')}
        value={name}
        maxLength={120}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <DayInput
        label={t('villages.day')}
        description={t('villages.dayHint')}
        value={day}
        latest={today}
        onChange={(next) => {
          setDay(next)
          setChosen(new Set())
        }}
      />
      {day === null ? null : <ChoosePeople villageId={village.id} day={day} chosen={chosen} choose={setChosen} />}
      {chosen.size === 0 ? (
        <p className={parts.hint}>{t('villages.split.none')}</p>
      ) : (
        <MovePreview move={move.data} failure={move.error} text={t('villages.split.preview', told)} />
      )}
      <FailureNotice failure={split.error} />
      <div className={parts.foot}>
        <Button type="submit" variant="filled" disabled={!ready} loading={split.isPending}>
          {chosen.size === 0 ? t('villages.split.save') : t('villages.split.saveCount', { n: chosen.size })}
        </Button>
        <Button onClick={work.close}>{t('common.cancel')}</Button>
      </div>
    </form>
  )
}
