import { useState } from 'react'
import { Checkbox, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import { groupBy } from '../../src/base/group.ts'
import { fold } from '../../src/base/text.ts'
import { api } from '../app/client.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { bornWords } from '../ui/words.ts'
import formParts from '../ui/Form.module.css'
import parts from './ChoosePeople.module.css'

interface ChoosePeopleProps {
  villageId: string
  day: Day
  chosen: ReadonlySet<string>
  choose: (ids: ReadonlySet<string>) => void
}

const limit = 5000

/** The children of a village on a day by household: a household with one press, or its children one by one. */
export function ChoosePeople({ villageId, day, chosen, choose }: ChoosePeopleProps) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const names = useQuery(
    api.figures.names.queryOptions({ input: { asOf: day, village: villageId, page: { offset: 0, limit } } }),
  )
  const rows = names.data?.rows ?? []
  const wanted = fold(words.trim())
  const households = [...groupBy(rows, (row) => row.household ?? row.id)].filter(([, own]) =>
    own.some((row) => fold(`${row.name} ${row.guardian ?? ''}`).includes(wanted)),
  )
  const toggle = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen)
    for (const id of ids)
      if (on) next.add(id)
      else next.delete(id)
    choose(next)
  }
  if (names.isPending)
    return (
      <Later>
        <LinesShape lines={4} />
      </Later>
    )
  if (rows.length === 0 && names.error === null) return <p className={formParts.hint}>{t('villages.split.nobody')}</p>
  return (
    <>
      <FailureNotice failure={names.error} again={() => void names.refetch()} />
      <TextInput
        label={t('villages.split.who')}
        description={t('villages.split.whoHint')}
        placeholder={t('villages.split.filter')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <ul className={parts.people} aria-label={t('villages.split.who')}>
        {households.map(([household, own]) => {
          const ids = own.map((row) => row.id)
          const on = ids.filter((id) => chosen.has(id)).length
          return (
            <li key={household}>
              {own.length > 1 ? (
                <Checkbox
                  label={t('villages.split.household', { names: own[0]?.guardian ?? own[0]?.name })}
                  checked={on === own.length}
                  indeterminate={on > 0 && on < own.length}
                  onChange={(event) => toggle(ids, event.currentTarget.checked)}
                />
              ) : null}
              <ul className={own.length > 1 ? parts.siblings : undefined}>
                {own.map((row) => (
                  <li key={row.id}>
                    <Checkbox
                      label={[row.name, bornWords(row.born), own.length > 1 ? null : row.guardian]
                        .filter((part) => part !== null)
                        .join(' · ')}
                      checked={chosen.has(row.id)}
                      onChange={(event) => toggle([row.id], event.currentTarget.checked)}
                    />
                  </li>
                ))}
              </ul>
            </li>
          )
        })}
      </ul>
      <p className={formParts.hint} role="status">
        {t('villages.split.chosen', { n: chosen.size, of: rows.length })}
      </p>
    </>
  )
}
