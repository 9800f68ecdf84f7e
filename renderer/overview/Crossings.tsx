import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../app/client.ts'
import { useAsOf } from '../app/session.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { NamesLink } from '../ui/NamesLink.tsx'
import { Panel } from '../ui/Panel.tsx'
import parts from './Overview.module.css'

const spans = [30, 90]

/** Who reaches 6 (and must come to a place with equipment) or 14 soon. */
export function Crossings() {
  const { t } = useTranslation()
  const { asOf } = useAsOf()
  const crossing = useQuery(api.figures.crossing.queryOptions({ input: { asOf, days: spans } }))
  return (
    <Panel title={t('overview.crossing.title')}>
      <FailureNotice failure={crossing.error} />
      {crossing.isPending ? (
        <Later>
          <LinesShape lines={2} />
        </Later>
      ) : (
        <table className={parts.crossings}>
          <thead>
            <tr>
              <td />
              {spans.map((days) => (
                <th key={days} scope="col">
                  {t('overview.crossing.within', { n: days })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(['six', 'fourteen'] as const).map((age) => (
              <tr key={age}>
                <th scope="row">
                  <strong>{t(`overview.crossing.${age}`)}</strong>
                  <small>{t(`overview.crossing.${age}More`)}</small>
                </th>
                {spans.map((days) => {
                  const cell = crossing.data?.find((entry) => entry.age === age && entry.days === days)
                  return (
                    <td key={days}>
                      {cell === undefined ? null : (
                        <Fragment>
                          <NamesLink filter={{ crossing: `${age}-${days}` }}>
                            {t('overview.crossing.count', { count: cell.total })}
                          </NamesLink>
                          <small>
                            <NamesLink filter={{ crossing: `${age}-${days}`, standing: 'left' }}>
                              {t('overview.crossing.ofWhichLeft', { left: cell.left })}
                            </NamesLink>
                          </small>
                        </Fragment>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}
