import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconTilde, IconEqual, IconEqualNot, IconMinus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Comparison, Preview, PreviewRow } from '../../src/lists/contract.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { useFieldName, valueWords } from './field-name.ts'
import { useDecide } from './use-decide.ts'
import parts from './Sides.module.css'

type Side = Comparison['sides'][number]

/** A row beside each of its candidates, field by field: equal, near or different, and why. */
export function Sides({ row, preview }: { row: PreviewRow; preview: Preview }) {
  const { t } = useTranslation()
  const fieldName = useFieldName()
  const found = useQuery(api.lists.sides.queryOptions({ input: { rowId: row.rowId } }))
  if (found.data === undefined)
    return found.isPending ? (
      <Later>
        <LinesShape lines={4} />
      </Later>
    ) : (
      <FailureNotice failure={found.error} again={() => void found.refetch()} />
    )
  const { sides, proposal } = found.data
  if (sides.length === 0) return <p className={parts.none}>{t('lists.sides.none')}</p>
  const said = sides[0]?.fields.filter(({ field }) =>
    sides.some((side) => side.fields.some((one) => one.field === field && one.because !== 'said-by-none')),
  )
  return (
    <div className={parts.scroll} role="region" tabIndex={0} aria-label={t('lists.rows.sides')}>
      {proposal === null ? null : <p className={parts.why}>{t(`lists.proposal.${proposal.because}`)}</p>}
      <table className={parts.table} aria-label={t('lists.rows.sides')}>
        <thead>
          <tr>
            <th scope="col">{t('lists.sides.field')}</th>
            <th scope="col">{t('lists.sides.row', { row: row.row })}</th>
            {sides.map((side) => (
              <th key={side.id} scope="col">
                <SideHead side={side} row={row} preview={preview} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {said?.map(({ field, row: own }) => (
            <tr key={field}>
              <th scope="row">{fieldName(field)}</th>
              <td>{valueWords(t, field, own)}</td>
              {sides.map((side) => (
                <OtherSide key={side.id} of={side.fields.find((one) => one.field === field)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function SideHead({ side, row, preview }: { side: Side; row: PreviewRow; preview: Preview }) {
  const { t } = useTranslation()
  const { decide } = useDecide()
  const name = side.fields.find(({ field }) => field === 'name')?.other ?? ''
  if (side.place !== null && row.code === 'duplicate-in-file') return t('lists.sides.otherRow', side.place)
  return (
    <div className={parts.head}>
      {side.place === null ? (
        <Link to="/children/$childId" params={{ childId: side.id }}>
          {t('lists.sides.child', { name })}
        </Link>
      ) : (
        t('lists.sides.otherRow', side.place)
      )}
      {row.verdict === 'held' ? (
        <Button
          size="compact-xs"
          loading={decide.isPending}
          onClick={() =>
            decide.mutate({
              requestId: newRequestId(),
              sourceId: preview.sourceId,
              rowId: row.rowId,
              decision: { kind: 'same', id: side.id },
            })
          }
        >
          {t('lists.decision.sameShort')}
        </Button>
      ) : null}
      <FailureNotice failure={decide.error} />
    </div>
  )
}

const marks = { equal: IconEqual, near: IconTilde, different: IconEqualNot, blank: IconMinus } as const

function OtherSide({ of }: { of: Side['fields'][number] | undefined }) {
  const { t } = useTranslation()
  if (of === undefined) return <td />
  const Mark = marks[of.likeness]
  return (
    <td className={parts[of.likeness]}>
      {valueWords(t, of.field, of.other)}
      <small>
        <Mark size="0.875rem" stroke={2} aria-hidden /> {t(`lists.sides.because.${of.because}`)}
      </small>
    </td>
  )
}
