import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import type { ChildPage } from '../../src/register/contract.ts'
import { Status } from '../ui/Status.tsx'
import { ageOn } from '../ui/words.ts'
import parts from './Household.module.css'

/** The other children of the household, one click away. */
export function Household({ child, asOf }: { child: ChildPage; asOf: Day }) {
  const { t } = useTranslation()
  if (child.siblings.length === 0) return <p className={parts.alone}>{t('children.panel.alone')}</p>
  return (
    <ul className={parts.siblings}>
      {child.siblings.map((sibling) => {
        const age = ageOn(sibling.born, asOf)
        return (
          <li key={sibling.id}>
            <Link to="/children/$childId" params={{ childId: sibling.id }}>
              {sibling.name}
            </Link>
            <span>{age === null ? t('children.table.unknownAge') : t('children.table.years', { n: age })}</span>
            <Status state={sibling.state} />
          </li>
        )
      })}
    </ul>
  )
}
