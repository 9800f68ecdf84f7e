import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import { api } from '../app/client.ts'
import { formatCount } from '../ui/numbers.ts'
import { NamesDialog } from './NamesDialog.tsx'
import parts from './Panels.module.css'

interface BehindNumberProps {
  count: number
  of: 'left' | 'barred' | 'invited'
  from: Day
  deadline: Day
  /** What is counted. */
  words: string
}

/** A number of the estimate that opens its names. */
export function BehindNumber({ count, of, from, deadline, words }: BehindNumberProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const found = useQuery(
    api.sessions.estimateNames.queryOptions({ input: { from, deadline, of }, enabled: opened && count > 0 }),
  )
  if (count === 0) return 0
  return (
    <>
      <button
        type="button"
        className={parts.link}
        aria-label={t('sessions.estimate.names', { n: formatCount(count), words })}
        onClick={() => setOpened(true)}
      >
        {formatCount(count)}
      </button>
      <NamesDialog
        title={opened ? words : null}
        lines={found.data}
        failure={found.error}
        again={() => void found.refetch()}
        close={() => setOpened(false)}
      />
    </>
  )
}
