import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { CardKind } from '../../src/register/card.ts'
import { ObstacleKind, obstacleKinds } from '../../src/register/contract.ts'
import { api } from '../app/client.ts'
import { useAsOf } from '../app/session.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { obstacleWords } from '../ui/words.ts'
import { type BulkForm, type BulkWhat, closings } from './bulk-form.ts'

interface BulkFieldsProps {
  what: BulkWhat
  form: BulkForm
  change: (part: Partial<BulkForm>) => void
}

/** What is written for all: the kind, its day, and the words that kind asks for. */
export function BulkFields({ what, form, change }: BulkFieldsProps) {
  const { t } = useTranslation()
  const { today } = useAsOf()
  const villages = useQuery(api.register.villages.queryOptions({ input: {} }))
  const words = wordsFor(what, form)
  return (
    <>
      {what === 'village' ? (
        <NativeSelect
          label={t('children.field.villageId')}
          value={form.village}
          data={[
            { value: '', label: t('children.form.chooseVillage') },
            { value: 'none', label: t('children.form.noVillage') },
            ...(villages.data ?? []).map((one) => ({ value: one.id, label: one.name })),
          ]}
          onChange={(event) => change({ village: event.currentTarget.value })}
        />
      ) : null}
      {what === 'card' ? (
        <NativeSelect
          label={t('children.card.kind')}
          value={form.card}
          data={CardKind.options.map((one) => ({ value: one, label: t(`children.card.kinds.${one}`) }))}
          onChange={(event) => change({ card: CardKind.catch(form.card).parse(event.currentTarget.value), text: '' })}
        />
      ) : null}
      {what === 'obstacle' ? (
        <NativeSelect
          label={t('children.obstacle.kind')}
          value={form.obstacle ?? ''}
          data={[
            { value: '', label: t('children.obstacle.choose') },
            ...obstacleKinds.map((one) => ({ value: one.kind, label: obstacleWords(one.kind) })),
          ]}
          onChange={(event) =>
            change({ obstacle: ObstacleKind.nullable().catch(null).parse(event.currentTarget.value) })
          }
        />
      ) : null}
      {what === 'close' ? (
        <NativeSelect
          label={t('children.close.how')}
          value={form.how}
          data={closings.map((one) => ({ value: one, label: t(`children.close.hows.${one}`) }))}
          onChange={(event) => change({ how: closings.find((one) => one === event.currentTarget.value) ?? form.how })}
        />
      ) : null}
      <DayInput
        label={t(what === 'village' ? 'children.bulk.from' : 'children.card.day')}
        value={form.day}
        latest={today}
        onChange={(day) => change({ day })}
      />
      {words === null ? null : (
        <TextInput
          label={t(words)}
          value={form.text}
          maxLength={300}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
      )}
    </>
  )
}

function wordsFor(what: BulkWhat, { card, obstacle }: BulkForm) {
  if (what === 'close') return 'children.close.detail' as const
  if (what === 'obstacle')
    return obstacle === 'other' ? ('children.obstacle.textNeeded' as const) : ('children.obstacle.text' as const)
  if (what === 'card' && card === 'sent-back') return 'children.card.reason' as const
  if (what === 'card' && (card === 'declined' || card === 'willing')) return 'children.card.who' as const
  return null
}
