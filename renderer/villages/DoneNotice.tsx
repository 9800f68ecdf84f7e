import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../app/client.ts'
import { Notice } from '../ui/Notice.tsx'
import { UndoChange } from './UndoChange.tsx'
import type { VillageWork } from './use-village-work.ts'
import { doneWords } from './village-words.ts'

/** What was done just now, with its undo. */
export function DoneNotice({ work }: { work: VillageWork }) {
  const { t } = useTranslation()
  const history = useQuery(api.register.villageHistory.queryOptions())
  const { done } = work
  if (done === null) return null
  if (done.kind === 'undone')
    return (
      <Notice tone="done" live>
        {done.children === 0 ? t('villages.undo.done') : t('villages.undo.doneCount', { n: done.children })}
      </Notice>
    )
  const change = history.data?.find(({ id, undoneAt }) =>
    done.changeId === null ? undoneAt === null : id === done.changeId,
  )
  if (change === undefined) return null
  return (
    <Notice tone="done" live action={<UndoChange key={change.id} change={change} work={work} sure />}>
      {doneWords(change, t)}
    </Notice>
  )
}
