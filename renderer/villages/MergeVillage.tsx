import { useState } from 'react'
import { Button, MultiSelect, NativeSelect } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import type { Village } from '../../src/register/contract.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { useAsOf } from '../app/session.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { MovePreview } from './MovePreview.tsx'
import type { VillageWork } from './use-village-work.ts'
import { dayOr, list, movingWords } from './village-words.ts'
import parts from '../ui/Form.module.css'

interface MergeVillageProps {
  village: Village
  others: readonly Village[]
  work: VillageWork
}

/** A village, and others with it, into another from a day on; says in words and numbers what that does. */
export function MergeVillage({ village, others, work }: MergeVillageProps) {
  const { t } = useTranslation()
  const { asOf, today } = useAsOf()
  const [intoId, setIntoId] = useState('')
  const [moreIds, setMoreIds] = useState<string[]>([])
  const [day, setDay] = useState<Day | null>(asOf)
  const into = others.find(({ id }) => id === intoId)
  const more = others.filter(({ id }) => id !== intoId && moreIds.includes(id))
  const from = [village, ...more]
  const fromIds = from.map(({ id }) => id)
  const move = useQuery(
    api.register.villageMove.queryOptions({
      input: { villageIds: fromIds, day: day ?? today },
      enabled: day !== null,
      placeholderData: keepPreviousData,
    }),
  )
  const merge = useMutation(
    api.register.mergeVillages.mutationOptions({
      onSuccess: ({ changeId }) => work.finish({ kind: 'changed', changeId }),
    }),
  )
  if (others.length === 0) return <p className={parts.hint}>{t('villages.merge.alone')}</p>
  const ready = into !== undefined && day !== null && move.data !== undefined
  const told = {
    names: list(from.map(({ name }) => name)),
    who: move.data === undefined ? '' : movingWords(move.data, t),
    into: into?.name ?? '…',
    day: dayOr(day),
  }
  return (
    <form
      className={parts.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) merge.mutate({ requestId: newRequestId(), fromIds, intoId, day })
      }}
    >
      <NativeSelect
        label={t('villages.merge.into')}
        value={intoId}
        data={[
          { value: '', label: t('villages.merge.choose') },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        data-autofocus
        onChange={(event) => setIntoId(event.currentTarget.value)}
      />
      <MultiSelect
        label={t('villages.merge.others')}
        data={others.filter(({ id }) => id !== intoId).map(({ id, name }) => ({ value: id, label: name }))}
        value={more.map(({ id }) => id)}
        searchable
        hidePickedOptions
        onChange={setMoreIds}
      />
      <DayInput
        label={t('villages.day')}
        description={t('villages.dayHint')}
        value={day}
        latest={today}
        onChange={setDay}
      />
      <MovePreview move={move.data} failure={move.error} text={t('villages.merge.preview', told)} />
      <FailureNotice failure={merge.error} />
      <div className={parts.foot}>
        <Button type="submit" variant="filled" disabled={!ready} loading={merge.isPending}>
          {move.data === undefined
            ? t('villages.merge.save')
            : t('villages.merge.saveCount', { n: move.data.children + move.data.from14 })}
        </Button>
        <Button onClick={work.close}>{t('common.cancel')}</Button>
        {into === undefined ? <span className={parts.hint}>{t('villages.merge.none')}</span> : null}
      </div>
    </form>
  )
}
