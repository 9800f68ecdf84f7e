import type { TFunction } from 'i18next'
import type { Decision, PreviewRow } from '../../src/lists/contract.ts'
import { toldInWords } from '../i18n/core-words.ts'

export interface Choice {
  key: string
  words: string
  decision: Decision
}

const newWords = ['village-unknown', 'state-conflict', 'returned', 'duplicate-in-file'] as const

/** What "new" means for a kind of held row. */
export function wordsOfNew(t: TFunction, code: PreviewRow['code']): string {
  return t(`lists.decision.new.${newWords.find((known) => known === code) ?? 'default'}`)
}

/** The ways out of one held row: to one of its candidates, as new, or leave it out. */
export function choicesOf(t: TFunction, row: PreviewRow): Choice[] {
  const same = row.candidates.map((candidate): Choice => {
    const name = [candidate.name, toldInWords(candidate.because)].filter((part) => part !== '').join(' · ')
    return {
      key: `same:${candidate.id}`,
      words: t(row.code === 'village-unknown' ? 'lists.decision.sameVillage' : 'lists.decision.same', { name }),
      decision: { kind: 'same', id: candidate.id },
    }
  })
  return [
    ...same,
    { key: 'new', words: wordsOfNew(t, row.code), decision: { kind: 'new' } },
    { key: 'drop', words: t('lists.decision.drop'), decision: { kind: 'drop' } },
  ]
}
