import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../app/client.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { UndoChange } from './UndoChange.tsx'
import type { VillageWork } from './use-village-work.ts'
import { changeRemark, changeWords } from './village-words.ts'
import history from '../children/ChildHistory.module.css'
import parts from '../ui/Form.module.css'

/** What happened to the villages, or to one of them, newest first; each can be taken back. */
export function VillageHistory({ work, villageId }: { work: VillageWork; villageId?: string }) {
  const { t } = useTranslation()
  const found = useQuery(api.register.villageHistory.queryOptions())
  const changes = found.data?.filter(
    ({ from, into }) => villageId === undefined || [...from, ...into].some((one) => one.id === villageId),
  )
  return (
    <>
      <FailureNotice failure={found.error} again={() => void found.refetch()} />
      {changes?.length === 0 ? <p className={parts.hint}>{t('villages.history.none')}</p> : null}
      <ol className={history.history}>
        {changes?.map((change) => (
          <li key={change.id} className={change.undoneAt === null ? '' : history.voided}>
            <span className={history.what}>{changeWords(change, t)}</span>
            <small>{changeRemark(change, t)}</small>
            {change.undoneAt === null ? <UndoChange change={change} work={work} /> : null}
          </li>
        ))}
      </ol>
    </>
  )
}
