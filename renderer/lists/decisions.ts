import type { TFunction } from 'i18next'
import type { Decision, PreviewRow } from '../../src/lists/contract.ts'
import { toldInWords } from '../i18n/core-words.ts'

export interface Choice {
  key: string
  words: string
  decision: Decision
}

const newWords = ['village-unknown', 'state-conflict', 'returned', 'duplicate-in-file'] as const
const keepingWords = ['state-conflict', 'returned'] as const

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
      words: wordsOfSame(t, row, name),
      decision: { kind: 'same', id: candidate.id },
    }
  })
  return [
    ...same,
    { key: 'new', words: wordsOfNew(t, row.code), decision: { kind: 'new' } },
    { key: 'drop', words: t('lists.decision.drop'), decision: { kind: 'drop' } },
  ]
}

/** A decision in few words: the one proposed, or the one that was taken. */
export function shortWords(t: TFunction, row: PreviewRow, proposed: Decision | null = null): string {
  const taken = row.decision ?? ''
  const kind = proposed?.kind ?? (taken === 'new' || taken === 'drop' ? taken : 'same')
  if (kind === 'drop') return t('lists.decision.drop')
  if (kind === 'new') return wordsOfNew(t, row.code)
  if (row.code === 'village-unknown') {
    const chosen = row.candidates.find(({ id }) => proposed?.kind === 'same' && id === proposed.id)
    return chosen === undefined
      ? t('lists.decision.thatVillage')
      : t('lists.decision.sameVillage', { name: chosen.name })
  }
  const keeping = keepingWords.find((code) => code === row.code)
  return keeping === undefined ? t('lists.decision.sameShort') : t(`lists.decision.keep.${keeping}`)
}

function wordsOfSame(t: TFunction, row: PreviewRow, name: string): string {
  if (row.code === 'village-unknown') return t('lists.decision.sameVillage', { name })
  const keeping = keepingWords.find((code) => code === row.code)
  return keeping === undefined ? t('lists.decision.same', { name }) : t(`lists.decision.keep.${keeping}`)
}
