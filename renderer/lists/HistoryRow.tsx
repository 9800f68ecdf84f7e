import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../src/base/day.ts'
import { formatCount } from '../ui/numbers.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { dayOfInstant, timeOfInstant } from '../ui/words.ts'
import { toldInWords } from '../i18n/core-words.ts'
import { DropPreview } from './DropPreview.tsx'
import type { PastImport } from './past-import.ts'
import parts from './History.module.css'

export function HistoryRow({ one, undo }: { one: PastImport; undo: () => void }) {
  const { t } = useTranslation()
  const told = [
    ...(one.origin === null ? [] : [t('lists.history.from', { origin: one.origin })]),
    ...(one.permittedBy === null ? [] : [t('lists.history.permitted', { by: one.permittedBy })]),
  ]
  return (
    <tr>
      <th scope="row">
        <Link to="/lists" search={{ source: one.sourceId }} className={parts.title}>
          {one.title}
        </Link>
        {told.length === 0 ? null : <small>{told.join(' · ')}</small>}
      </th>
      <td data-label={t('lists.history.day')}>{formatDay(one.asOf)}</td>
      <td data-label={t('lists.history.at')}>
        {dayOfInstant(one.at)} {timeOfInstant(one.at)}
        <small>{toldInWords(one.actor)}</small>
      </td>
      <td data-label={t('lists.history.totals')}>
        {[one.totals.new, one.totals.changed, one.totals.same].map(formatCount).join(' · ')}
      </td>
      <td data-label={one.waiting === 0 ? undefined : t('lists.history.waiting')}>
        {one.waiting === 0 ? '' : <span className={parts.waiting}>{formatCount(one.waiting)}</span>}
      </td>
      <td data-label={t('lists.history.state')}>{t(`lists.history.status.${one.status}`)}</td>
      <td>
        {one.status === 'committed' ? (
          <Button size="xs" onClick={undo}>
            {t('lists.history.undo')}
          </Button>
        ) : null}
        {one.status === 'staged' ? (
          <>
            <ButtonLink size="xs" to="/lists" search={{ source: one.sourceId }}>
              {t('lists.history.continue')}
            </ButtonLink>{' '}
            <DropPreview sourceId={one.sourceId} title={one.title} />
          </>
        ) : null}
      </td>
    </tr>
  )
}
