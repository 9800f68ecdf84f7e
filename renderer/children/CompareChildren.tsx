import { useState } from 'react'
import { Button, Radio, Table } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ChildPage } from '../../src/register/contract.ts'
import { api, client } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { bornWords } from '../ui/words.ts'
import type { ActionProps } from './child-actions.ts'
import { formOf } from './child-form.ts'
import { tellDone } from './last-done.ts'
import parts from './ChildForm.module.css'

interface CompareProps extends ActionProps {
  otherId: string
  another: () => void
}

const rows = ['citizenNumber', 'address', 'school', 'className', 'note'] as const

/** Both records field by field; the one chosen gives the fields, history and card of both are kept. */
export function CompareChildren({ child, otherId, another, written }: CompareProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const found = useQuery(api.register.child.queryOptions({ input: { id: otherId } }))
  const [survivorId, setSurvivorId] = useState(child.id)
  const merge = useMutation(api.register.merge.mutationOptions())
  const other = found.data
  if (other === undefined) return <FailureNotice failure={found.error} again={() => void found.refetch()} />
  const both = [child, other]
  const survivor = survivorId === child.id ? child : other
  const absorbed = survivorId === child.id ? other : child
  const commit = () =>
    merge.mutate(
      { requestId: newRequestId(), survivorId: survivor.id, absorbedId: absorbed.id },
      {
        onSuccess: async () => {
          tellDone({
            words: t('children.merge.done', { name: survivor.name }),
            undo: async () => {
              await client.register.unmerge({ requestId: newRequestId(), absorbedId: absorbed.id })
              return t('children.merge.undone')
            },
          })
          another()
          await queries.invalidateQueries()
          if (written === undefined) await navigate({ to: '/children/$childId', params: { childId: survivor.id } })
          else written()
        },
      },
    )
  const line = (label: string, shown: (one: ChildPage) => string | null) => {
    const values = both.map((one) => shown(one) ?? '')
    if (values.every((value) => value === '')) return null
    return (
      <Table.Tr key={label} className={values[0] === values[1] ? '' : (parts.differs ?? '')}>
        <Table.Th scope="row">{label}</Table.Th>
        {both.map((one, at) => (
          <Table.Td key={one.id}>{values[at] || t('common.nothing')}</Table.Td>
        ))}
      </Table.Tr>
    )
  }
  return (
    <>
      <div className={parts.scrolls} role="region" tabIndex={0} aria-label={t('children.merge.title')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('children.merge.survives')}</Table.Th>
              {both.map((one) => (
                <Table.Th key={one.id} scope="col">
                  <Radio
                    name="survivor"
                    label={one.name}
                    checked={one.id === survivorId}
                    onChange={() => setSurvivorId(one.id)}
                  />
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {line(t('children.field.born'), (one) => bornWords(one.born))}
            {line(t('children.table.state'), (one) => t(`words.state.${one.state}`))}
            {line(t('children.field.village'), (one) => one.village?.name ?? null)}
            {line(t('children.field.guardians'), (one) => one.fields.guardians.map((each) => each.name).join(', '))}
            {rows.map((name) => line(t(`children.field.${name}`), (one) => formOf(one)[name]))}
            {line(t('children.merge.history'), (one) => String(one.history.length))}
          </Table.Tbody>
        </Table>
      </div>
      <FailureNotice failure={merge.error} />
      <div className={parts.foot}>
        <Button onClick={commit} loading={merge.isPending}>
          {t('children.merge.do', { name: survivor.name })}
        </Button>
        <Button variant="subtle" onClick={another}>
          {t('children.merge.another')}
        </Button>
      </div>
    </>
  )
}
