import { useState } from 'react'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../src/base/day.ts'
import { formatCount } from '../ui/numbers.ts'
import type { Preview, SincePart } from '../../src/lists/contract.ts'
import { api, client } from '../app/client.ts'
import { download } from '../app/files.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { MissingChildren } from './MissingChildren.tsx'
import { SinceNames } from './SinceNames.tsx'
import parts from './Since.module.css'

const partsInOrder = ['gone', 'added', 'differ'] as const

/** What this list says since the one before it of its source, and who is missing from it. Nobody is closed by it. */
export function Since({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  const { sourceId } = preview
  const [part, setPart] = useState<SincePart | null>(null)
  const found = useQuery(api.lists.since.queryOptions({ input: { sourceId } }))
  const file = useMutation({
    mutationFn: async () => download((await client.lists.sinceFile({ sourceId })).fileId),
  })
  const { previous = null, counts = null } = found.data ?? {}
  if (found.isError) return <FailureNotice failure={found.error} again={() => void found.refetch()} />
  if (previous === null || counts === null) return null
  const sum = `${formatCount(counts.before)} − ${formatCount(counts.gone)} + ${formatCount(counts.added)} = ${formatCount(counts.now)}`
  return (
    <Panel
      title={t('lists.since.title')}
      label={t('lists.since.title')}
      remark={
        <Link to="/lists" search={{ source: previous.sourceId }} title={previous.title}>
          {t('lists.since.against', { title: previous.title, day: formatDay(previous.asOf) })}
        </Link>
      }
      action={
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconDownload size="0.875rem" aria-hidden />}
          loading={file.isPending}
          onClick={() => file.mutate()}
        >
          {t('lists.since.file')}
        </Button>
      }
    >
      <FailureNotice failure={file.error} />
      <div className={parts.counts} role="group" aria-label={t('lists.since.title')}>
        {partsInOrder.map((name) => (
          <button
            key={name}
            type="button"
            className={parts.count}
            aria-expanded={part === name}
            disabled={counts[name] === 0}
            onClick={() => setPart(part === name ? null : name)}
          >
            <strong className={name === 'gone' && counts.gone > 0 ? parts.look : undefined}>
              {formatCount(counts[name])}
            </strong>
            <span>{t(`lists.since.part.${name}`)}</span>
          </button>
        ))}
      </div>
      <p className={parts.sum}>{t('lists.since.sum', { sum })}</p>
      {part === 'gone' ? <MissingChildren who={() => goneIds(sourceId)} /> : null}
      {part === null ? null : <SinceNames key={part} sourceId={sourceId} part={part} />}
    </Panel>
  )
}

/** Everybody who is gone from the list and stands open in the register; whoever may be a row that waits is left out. */
async function goneIds(sourceId: string): Promise<string[]> {
  const ids: string[] = []
  for (let offset = 0; ;) {
    const { names, total } = await client.lists.sinceNames({ sourceId, part: 'gone', page: { offset, limit: 1000 } })
    ids.push(...names.filter((one) => one.state === 'present').map((one) => one.childId))
    offset += names.length
    if (names.length === 0 || offset >= total) return ids
  }
}
