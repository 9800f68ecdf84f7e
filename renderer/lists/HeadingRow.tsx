import { useState } from 'react'
import { Button, Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../app/client.ts'
import { useKey } from '../app/keys.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import parts from './HeadingRow.module.css'

interface HeadingRowProps {
  fileId: string
  sheet: string
  first: number | null
  last: number | null
  /** How many other sheets look the same. */
  alike: number
  choose: (row: number, all: boolean) => void
  close: () => void
}

/** The first rows of a sheet as they stand in the file; the officer points at the first row of the heading. */
export function HeadingRow({ fileId, sheet, first, last, alike, choose, close }: HeadingRowProps) {
  const { t } = useTranslation()
  const [all, setAll] = useState(true)
  const found = useQuery(api.lists.topRows.queryOptions({ input: { fileId, sheet }, retry: false }))
  useKey('escape', close)
  const isNow = (row: number) => first !== null && row >= first && row <= (last ?? first)
  return (
    <div className={parts.panel}>
      <p>{t('lists.heading.how')}</p>
      {found.isPending ? (
        <Later>
          <LinesShape lines={6} />
        </Later>
      ) : null}
      <FailureNotice failure={found.error} />
      {alike === 0 ? null : (
        <Checkbox
          size="xs"
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
          label={t('lists.heading.all', { count: alike })}
        />
      )}
      <div className={parts.scroll} role="region" tabIndex={0} aria-label={t('lists.heading.title')}>
        <table>
          <tbody>
            {found.data?.rows.map(({ row, cells }) => (
              <tr key={row} className={isNow(row) ? parts.now : undefined}>
                <th scope="row">
                  <Button
                    size="compact-xs"
                    variant={isNow(row) ? 'light' : 'default'}
                    aria-label={t('lists.heading.choose', { row })}
                    onClick={() => choose(row, all)}
                  >
                    {row}
                  </Button>
                </th>
                {told(cells).map((text, at, { length }) => (
                  // Cells have no name of their own: their place is what they are.
                  // oxlint-disable-next-line react/no-array-index-key
                  <td key={at} title={text} colSpan={at === length - 1 ? 1 + cells.length - length : 1}>
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button size="xs" onClick={close}>
        {t('common.close')}
      </Button>
    </div>
  )
}

/** The cells up to the last that says something: the last then takes the room of the blank ones after it. */
function told(cells: readonly string[]): readonly string[] {
  return cells.slice(0, Math.max(1, cells.findLastIndex((text) => text.trim() !== '') + 1))
}
