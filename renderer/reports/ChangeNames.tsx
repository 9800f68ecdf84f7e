import { Drawer } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../src/base/day.ts'
import { TermNames } from './TermNames.tsx'
import type { Behind } from './terms.ts'
import parts from './ChangeNames.module.css'

/** The names behind a number of the change, term by term, over the report that it stands in. */
export function ChangeNames({ behind, close }: { behind: Behind; close: () => void }) {
  const { t } = useTranslation()
  const { from, to, column, terms } = behind
  return (
    <Drawer.Root opened onClose={close} position="right" size="38rem">
      <Drawer.Overlay />
      <Drawer.Content>
        <Drawer.Body>
          <div className={parts.head}>
            <Drawer.Title>{t('reports.names.title', { from: formatDay(from), to: formatDay(to) })}</Drawer.Title>
            <Drawer.CloseButton aria-label={t('common.close')} />
          </div>
          {column === 'all' ? null : <p className={parts.column}>{t(`reports.change.${column}`)}</p>}
          {terms.map((term) => (
            <TermNames key={term} from={from} to={to} group={column} term={term} />
          ))}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
