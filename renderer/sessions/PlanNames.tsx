import { Modal } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Plan } from '../../src/sessions/contract.ts'
import { toldInWords } from '../i18n/core-words.ts'
import { Later, LinesShape } from '../ui/Later.tsx'
import { bornWords } from '../ui/words.ts'
import { useLeftNames } from './use-left-names.ts'
import parts from './Forms.module.css'

/** Which names behind a number of the plan. */
export interface NamesAsked {
  title: string
  ids: readonly string[]
}

const mostShown = 400

/** The names behind a number of the plan, each with the reason the plan tells of it. */
export function PlanNames({ asked, plan, close }: { asked: NamesAsked | null; plan: Plan; close: () => void }) {
  const { t } = useTranslation()
  const names = useLeftNames(asked !== null)
  const why = new Map([...plan.unplaced, ...plan.kept.withdrawn].map(({ id, because }) => [id, because]))
  return (
    <Modal
      opened={asked !== null}
      onClose={close}
      title={asked?.title}
      size="32rem"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {names === undefined || asked === null ? (
        <Later>
          <LinesShape lines={6} />
        </Later>
      ) : (
        <ul className={parts.people} tabIndex={0} aria-label={asked.title}>
          {asked.ids.slice(0, mostShown).map((id) => {
            const child = names.get(id)
            return (
              <li key={id}>
                <Link to="/children/$childId" params={{ childId: id }} className={parts.link}>
                  {child?.name ?? t('sessions.plan.unknownName')}
                </Link>{' '}
                {bornWords(child?.born ?? null)}
                <small>{child?.village ?? t('words.noVillage')}</small>
                <small>{toldInWords(why.get(id) ?? '')}</small>
              </li>
            )
          })}
          {asked.ids.length <= mostShown ? null : (
            <li>{t('sessions.plan.moreNames', { count: asked.ids.length - mostShown })}</li>
          )}
        </ul>
      )}
    </Modal>
  )
}
