import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Conflict, Side } from '../../src/away/contract.ts'
import { bornWords, timeOfInstant } from '../ui/words.ts'
import parts from './Away.module.css'

const filingStages = ['waiting', 'to-add', 'accepted'] as const

interface ConflictsProps {
  conflicts: readonly Conflict[]
  /** What was chosen, told at once: the answer to it comes a moment later. */
  chosen: Readonly<Record<string, 'here' | 'away'>>
  keep: (id: string, side: 'here' | 'away') => void
}

/** Everybody of whom the two machines say different things, both values side by side. */
export function Conflicts({ conflicts, chosen, keep }: ConflictsProps) {
  const { t } = useTranslation()
  const words = useSideWords()
  if (conflicts.length === 0) return null
  return (
    <section>
      <h3>{t('away.back.conflicts')}</h3>
      <p>{t('away.back.conflictsWhy')}</p>
      <ul className={parts.people}>
        {conflicts.map(({ id, name, here, away, keep: kept }) => (
          <li key={id}>
            <Radio.Group
              label={name}
              value={chosen[id] ?? kept}
              onChange={(side) => keep(id, side === 'here' ? 'here' : 'away')}
            >
              <div className={parts.sides}>
                <Radio
                  value="here"
                  label={`${t('away.back.here')}: ${words.value(here)}`}
                  description={words.by(here)}
                />
                <Radio
                  value="away"
                  label={`${t('away.back.there')}: ${words.value(away)}`}
                  description={words.by(away)}
                />
              </div>
            </Radio.Group>
          </li>
        ))}
      </ul>
    </section>
  )
}

function useSideWords() {
  const { t } = useTranslation()
  return {
    /** "Đã thu nhận, TN-1" */
    value(side: Side): string {
      const fields = side.fields.map(
        ({ field, value }) => `${t(`away.back.fields.${field}`)}: ${fieldWords(field, value)}`,
      )
      return [workWords(side), ...fields].join('; ')
    },
    by({ at, by, desk }: Side): string | undefined {
      if (at === null) return undefined
      const who = [desk, by].filter((one) => one !== null).join(', ')
      const time = timeOfInstant(at)
      return who === '' ? t('away.back.writtenAt', { time }) : t('away.back.writtenBy', { who, time })
    },
  }
  function workWords({ state, companion, outcome, place }: Side): string {
    const brought = companion === null ? '' : t(`companions.brings.${companion}`)
    if (outcome === null) return [t(`away.back.arrival.${state ?? 'none'}`), brought].filter(Boolean).join(', ')
    const { slip, fileCode, who, text } = outcome.detail
    const told = [t(`desk.outcome.${outcome.kind}`), slip, fileCode, who, text, brought]
    if (place !== null) told.push(t('away.back.elsewhere', { place }))
    return told.filter((part) => part !== undefined && part !== '').join(', ')
  }
  function fieldWords(field: Side['fields'][number]['field'], value: string | null): string {
    if (value === null || value === '') return t('away.back.noValue')
    if (field === 'born') return bornWords(value) ?? value
    if (field === 'sex') return value === 'male' || value === 'female' ? t(`words.sex.${value}`) : value
    if (field !== 'filing') return value
    const [stage, ...code] = value.split(' ')
    const known = filingStages.find((one) => one === stage)
    return [known === undefined ? '' : t(`deskWork.filing.stages.${known}`), ...code].filter(Boolean).join(' ')
  }
}
