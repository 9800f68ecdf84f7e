import { useTranslation } from 'react-i18next'
import type { Plan } from '../../src/sessions/contract.ts'
import { NamesDialog } from './NamesDialog.tsx'
import { useLeftNames } from './use-left-names.ts'

/** Which names behind a number of the plan. */
export interface NamesAsked {
  title: string
  ids: readonly string[]
}

/** The names behind a number of the plan, each with the reason the plan tells of it. */
export function PlanNames({ asked, plan, close }: { asked: NamesAsked | null; plan: Plan; close: () => void }) {
  const { t } = useTranslation()
  const names = useLeftNames(asked !== null)
  const why = new Map([...plan.unplaced, ...plan.kept.withdrawn].map(({ id, because }) => [id, because]))
  const lines =
    names &&
    asked?.ids.map((id) => {
      const { name, born, village } = names.get(id) ?? {
        ...{ name: t('sessions.plan.unknownName'), born: null, village: null },
      }
      return { id, name, born, village, because: why.get(id) ?? null }
    })
  return <NamesDialog title={asked?.title ?? null} lines={lines} close={close} />
}
