import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ComingChild } from '../../src/away/contract.ts'
import { toldInWords } from '../i18n/core-words.ts'
import { bornWords } from '../ui/words.ts'
import parts from './Away.module.css'

interface ComingChildrenProps {
  coming: readonly ComingChild[]
  /** What was chosen, told at once: the answer to it comes a moment later. */
  chosen: Readonly<Record<string, string>>
  choose: (id: string, as: string) => void
}

/** Children added on the other machine: new, or one whom this register knows. */
export function ComingChildren({ coming, chosen, choose }: ComingChildrenProps) {
  const { t } = useTranslation()
  if (coming.length === 0) return null
  return (
    <section>
      <h3>{t('away.back.children')}</h3>
      <ul className={parts.people}>
        {coming.map(({ id, name, born, guardians, candidates, as }) => (
          <li key={id}>
            <Radio.Group
              label={[name, bornWords(born), ...guardians].filter((part) => part !== null).join(' · ')}
              value={chosen[id] ?? as}
              onChange={(one) => choose(id, one)}
            >
              <div className={parts.sides}>
                <Radio value="new" label={t('away.back.isNew')} />
                {candidates.map((candidate) => (
                  <Radio
                    key={candidate.id}
                    value={candidate.id}
                    label={t('away.back.isKnown', {
                      name: candidate.name,
                      born: bornWords(candidate.born) ?? t('away.back.bornUnknown'),
                      village: candidate.village ?? '–',
                      because: toldInWords(candidate.because),
                    })}
                  />
                ))}
              </div>
            </Radio.Group>
          </li>
        ))}
      </ul>
    </section>
  )
}
