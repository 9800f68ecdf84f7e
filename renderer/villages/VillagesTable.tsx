import { useState, type KeyboardEvent } from 'react'
import { ActionIcon } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import { formatCount } from '../../src/base/number-words.ts'
import type { Village } from '../../src/register/contract.ts'
import { api } from '../app/client.ts'
import { heard, useShownKeys } from '../app/keys.ts'
import { useMay } from '../app/session.ts'
import { newRequestId } from '../app/request-id.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { NamesLink } from '../ui/NamesLink.tsx'
import { Panel } from '../ui/Panel.tsx'
import type { VillageWork } from './use-village-work.ts'
import tableParts from '../ui/Table.module.css'
import parts from './VillagesTable.module.css'

const saveAfter = 700

interface VillagesTableProps {
  villages: readonly Village[]
  asOf: Day
  work: VillageWork
}

/** One row a village; its name opens it, the arrows (Alt+↑, Alt+↓ on the name) move it. */
export function VillagesTable({ villages, asOf, work }: VillagesTableProps) {
  const { t } = useTranslation()
  const editable = useMay('edit-register')
  const queries = useQueryClient()
  const [moved, setMoved] = useState('')
  const figures = useQuery(api.figures.at.queryOptions({ input: { asOf } }))
  const counts = new Map(figures.data?.villages.map((row) => [row.id, row.all]))
  // The rows stand as they were put at once; several presses are one change of the order.
  const [wanted, setWanted] = useState<readonly string[]>([])
  const order = useMutation(
    api.register.orderVillages.mutationOptions({
      onSuccess: () => queries.invalidateQueries(),
      onSettled: () => setWanted([]),
    }),
  )
  const save = useDebouncedCallback((ids: string[]) => order.mutate({ requestId: newRequestId(), ids }), {
    delay: saveAfter,
    flushOnUnmount: true,
  })
  const rows = villages.toSorted((a, b) => wanted.indexOf(a.id) - wanted.indexOf(b.id))
  const move = (at: number, by: 1 | -1) => {
    const other = rows[at + by]
    const own = rows[at]
    if (other === undefined || own === undefined || order.isPending) return
    const ids = rows.map((village) => village.id)
    ids[at + by] = own.id
    ids[at] = other.id
    setMoved(t('villages.moved', { name: own.name, n: at + by + 1 }))
    setWanted(ids)
    save(ids)
  }
  useShownKeys(editable ? ['villageUp', 'villageDown'] : [])
  const onKeyDown = (at: number) => (event: KeyboardEvent) =>
    heard(event, { villageUp: () => move(at, -1), villageDown: () => move(at, 1) })
  return (
    <Panel label={t('villages.title')}>
      <FailureNotice failure={figures.error ?? order.error} />
      <table className={`${tableParts.table} ${parts.villages}`}>
        <thead>
          <tr>
            <th scope="col">{t('villages.column.name')}</th>
            <th scope="col">{t('villages.column.kind')}</th>
            <th scope="col" className={tableParts.number}>
              {t('villages.column.children')}
            </th>
            <th scope="col" className={tableParts.number}>
              {t('villages.column.left')}
            </th>
            <th scope="col">{t('villages.column.head')}</th>
            <th scope="col">{t('villages.column.phone')}</th>
            <th scope="col">{t('villages.column.former')}</th>
            <th scope="col">{t('villages.column.order')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((village, at) => {
            const { id, name } = village
            const count = counts.get(id)
            return (
              <tr key={id}>
                <th scope="row">
                  {editable ? (
                    <button
                      type="button"
                      className={tableParts.open}
                      onClick={() => work.open({ what: 'edit', id })}
                      onKeyDown={onKeyDown(at)}
                    >
                      {name}
                    </button>
                  ) : (
                    name
                  )}
                </th>
                <td className={parts.kind}>{village.kind}</td>
                <td className={tableParts.number} data-name={t('villages.column.children')}>
                  {count === undefined ? '' : formatCount(count.total)}
                </td>
                <td className={tableParts.number} data-name={t('villages.column.left')}>
                  {count === undefined ? null : (
                    <NamesLink filter={{ village: id, counted: true, standing: 'left' }}>
                      {formatCount(count.left)}
                    </NamesLink>
                  )}
                </td>
                <td data-name={t('villages.column.head')}>{village.headName}</td>
                <td data-name={t('villages.column.phone')}>{village.headPhone}</td>
                <td data-name={t('villages.column.former')}>{village.formerCommune}</td>
                <td className={parts.arrows}>
                  <ActionIcon
                    variant="subtle"
                    disabled={!editable || at === 0}
                    aria-label={t('villages.up', { name })}
                    onClick={() => move(at, -1)}
                  >
                    <IconChevronUp size="1.125rem" aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    disabled={!editable || at === rows.length - 1}
                    aria-label={t('villages.down', { name })}
                    onClick={() => move(at, 1)}
                  >
                    <IconChevronDown size="1.125rem" aria-hidden />
                  </ActionIcon>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className={parts.hint}>
        {t('villages.orderHint')} <span role="status">{moved}</span>
      </p>
    </Panel>
  )
}
