import { useTranslation } from 'react-i18next'
import { formatCount } from '../ui/numbers.ts'
import type { Figures } from '../../src/figures/contract.ts'
import type { ChildrenSearch } from '../app/search-params.ts'
import { NamesLink } from '../ui/NamesLink.tsx'
import { Panel } from '../ui/Panel.tsx'
import parts from './Overview.module.css'

/** What the two groups do not show by themselves. Lines at 0 are left out. */
export function Apart({ figures }: { figures: Figures }) {
  const { t } = useTranslation()
  const { groups, all } = figures
  const lines: {
    name: 'from14' | 'undetermined' | 'declined' | 'photoDue' | 'temporary'
    n: number
    filter: ChildrenSearch
  }[] = [
    { name: 'from14', n: groups.from14.left, filter: { group: 'from14', standing: 'left' } },
    { name: 'undetermined', n: groups.undetermined.total, filter: { group: 'undetermined' } },
    { name: 'declined', n: all.declined, filter: { counted: true, standing: 'declined' } },
    { name: 'photoDue', n: figures.photoDue, filter: { photoDue: true } },
    { name: 'temporary', n: figures.temporary, filter: { counted: true, temporary: true } },
  ]
  const shown = lines.filter((line) => line.n > 0)
  return (
    <Panel title={t('overview.apart.title')}>
      {shown.length === 0 ? <p className={parts.quiet}>{t('overview.apart.none')}</p> : null}
      {shown.map(({ name, n, filter }) => (
        <NamesLink key={name} filter={filter} className={parts.line}>
          <strong>{formatCount(n)}</strong> {t(`overview.apart.${name}`)}
        </NamesLink>
      ))}
    </Panel>
  )
}
