import { useTranslation } from 'react-i18next'
import type { DeskChild } from '../../src/desk/contract.ts'
import { formatDay } from '../../src/base/day.ts'
import { Notice } from '../ui/Notice.tsx'

type Asked = NonNullable<NonNullable<DeskChild['arrival']>['asked']>

/** Somebody else brought the children: what the rule asks of them, since when, and on what ground. */
export function CompanionAsked({ rule: { accepted, papers, words, source, from } }: { rule: Asked }) {
  const { t } = useTranslation()
  const asks =
    papers.length === 0
      ? t('companions.rule.asksNothing')
      : t('companions.rule.asks', { papers: papers.map((one) => t(`companions.papers.${one}`)).join(', ') })
  const told = [
    accepted ? asks : t('companions.rule.refused'),
    words,
    from === null ? null : t('companions.rule.from', { day: formatDay(from) }),
    source === '' ? null : t('companions.rule.source', { source }),
  ]
  return (
    <Notice tone="look" live>
      <strong>{t('companions.rule.name')}:</strong>{' '}
      <span>{told.filter((one) => one !== null && one !== '').join(' ')}</span>
    </Notice>
  )
}
