import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import type { ChildPage } from '../../src/register/contract.ts'
import { Status } from '../ui/Status.tsx'
import { ageOn, obstacleWords } from '../ui/words.ts'
import parts from './ChildSummary.module.css'

/** State, sex, age and group in one line. */
export function ChildSummary({ child, asOf }: { child: ChildPage; asOf: Day }) {
  const { t } = useTranslation()
  const age = ageOn(child.born, asOf)
  const { sex } = child.fields
  const [newest] = child.obstacles
  return (
    <p className={parts.summary}>
      <Status state={child.state} obstacle={newest === undefined ? null : obstacleWords(newest.kind, newest.text)} />
      <span>
        {[
          sex === null ? null : t(`words.sex.${sex}`),
          age === null ? t('children.table.unknownAge') : t('children.table.years', { n: age }),
          t(`words.groupSmall.${child.group}`),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
      {child.present ? null : <span className={parts.away}>{t('children.panel.notPresent')}</span>}
    </p>
  )
}
