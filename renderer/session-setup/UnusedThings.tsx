import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { tellKept } from '../sessions/tell-kept.ts'
import tableParts from '../ui/Table.module.css'
import parts from './UnusedThings.module.css'

interface UnusedThingsProps<Thing> {
  things: readonly Thing[]
  open: (id: string) => void
  /** Keeps the thing as used again. */
  use: (thing: Thing, requestId: string) => Promise<unknown>
}

/** What is no longer used, kept for what was held with it; with one press it is used again. */
export function UnusedThings<Thing extends { id: string; name: string }>(props: UnusedThingsProps<Thing>) {
  const { things, open, use } = props
  const { t } = useTranslation()
  const queries = useQueryClient()
  const again = useMutation({
    mutationFn: async (thing: Thing) => {
      const requestId = newRequestId()
      await use(thing, requestId)
      tellKept(requestId, t('sessionSetup.done.used', { name: thing.name }))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: api.sessions.key() }),
  })
  if (things.length === 0) return null
  return (
    <Panel title={t('sessionSetup.thing.unused')}>
      <FailureNotice failure={again.error} />
      <ul className={parts.unused}>
        {things.map((thing) => (
          <li key={thing.id}>
            <button
              type="button"
              className={tableParts.open}
              aria-label={t('sessionSetup.thing.edit', { name: thing.name })}
              onClick={() => open(thing.id)}
            >
              {thing.name}
            </button>
            <Button
              size="xs"
              loading={again.isPending}
              aria-label={t('sessionSetup.thing.useAgainOf', { name: thing.name })}
              onClick={() => again.mutate(thing)}
            >
              {t('sessionSetup.thing.useAgain')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
