import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { isDefinedError } from '@orpc/client'
import { useTranslation } from 'react-i18next'
import type { Removable } from '../../src/sessions/setup-contract.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { tellKept } from '../sessions/tell-kept.ts'
import parts from '../ui/Form.module.css'

interface RemoveThingProps {
  what: Removable
  thing: { id: string; version: number }
  /** As it is told when it is gone. */
  name: string
  /** It can be kept and no longer used instead. */
  stopUsing?: (() => void) | undefined
  close: () => void
}

const knownTables = ['opening_window', 'closed_day', 'session', 'directive', 'target'] as const

/** Removes what nothing points at; else says what does, and offers to use it no longer. */
export function RemoveThing({ what, thing, name, stopUsing, close }: RemoveThingProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const remove = useMutation(api.sessions.remove.mutationOptions())
  const usedBy = isDefinedError(remove.error) && remove.error.code === 'IN_USE' ? remove.error.data.by : null
  const start = () => {
    const requestId = newRequestId()
    remove.mutate(
      { requestId, what, id: thing.id, version: thing.version },
      {
        onSuccess: () => {
          tellKept(requestId, t('sessionSetup.done.removed', { name }))
          close()
        },
        onSettled: () => queries.invalidateQueries({ queryKey: api.sessions.key() }),
      },
    )
  }
  return (
    <section className={parts.section}>
      <h3>{t('sessionSetup.thing.removeTitle')}</h3>
      {stopUsing === undefined ? null : <p className={parts.hint}>{t('sessionSetup.thing.removeHint')}</p>}
      {usedBy === null ? (
        <FailureNotice failure={remove.error} />
      ) : (
        <Notice tone="look" live>
          {t('sessionSetup.thing.inUseBy', {
            what: usedBy
              .map(({ table, rows: n }) =>
                t(`sessionSetup.thing.by.${knownTables.find((one) => one === table) ?? 'other'}`, { n }),
              )
              .join(', '),
          })}
        </Notice>
      )}
      <div className={parts.foot}>
        <Button onClick={start} loading={remove.isPending} aria-label={`${t('sessionSetup.thing.remove')}: ${name}`}>
          {t('sessionSetup.thing.remove')}
        </Button>
        {usedBy !== null && stopUsing !== undefined ? (
          <Button onClick={stopUsing}>{t('sessionSetup.thing.stopUsing')}</Button>
        ) : null}
      </div>
    </section>
  )
}
