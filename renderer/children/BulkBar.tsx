import { useState } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { BulkDialog } from './BulkDialog.tsx'
import type { BulkWhat } from './bulk-form.ts'
import type { Selection } from './use-selection.ts'
import parts from './BulkBar.module.css'

const whats = ['card', 'obstacle', 'village', 'close'] as const satisfies readonly BulkWhat[]

/** The foot of the list while children are chosen: how many, and what can be written for all of them. */
export function BulkBar({ selection }: { selection: Selection }) {
  const { t } = useTranslation()
  const [what, setWhat] = useState<BulkWhat | null>(null)
  const { any, count, households, clear } = selection
  if (!any) return null
  return (
    <div className={parts.bar} role="region" aria-label={t('children.bulk.label')}>
      <strong role="status" className={parts.count}>
        {count === null || households === null
          ? t('children.bulk.counting')
          : t('children.bulk.chosen', { n: count, households })}
      </strong>
      {whats.map((one) => (
        <Button key={one} size="xs" variant={one === 'card' ? 'filled' : 'default'} onClick={() => setWhat(one)}>
          {t(`children.bulk.what.${one}`)}
        </Button>
      ))}
      <Button size="xs" variant="subtle" onClick={clear}>
        {t('children.bulk.clear')}
      </Button>
      {what === null ? null : <BulkDialog what={what} selection={selection} close={() => setWhat(null)} done={clear} />}
    </div>
  )
}
