import {
  IconAlertTriangle,
  IconCheck,
  IconChecks,
  IconCircle,
  IconId,
  IconMinus,
  IconWorldUpload,
  type Icon,
} from '@tabler/icons-react'
import i18next from 'i18next'
import type { CardState } from '../../src/register/card.ts'
import parts from './Status.module.css'

const looks: Readonly<Record<CardState | 'obstacle', { icon: Icon; tone: string }>> = {
  left: { icon: IconCircle, tone: parts.ink2 ?? '' },
  filed: { icon: IconWorldUpload, tone: parts.ink ?? '' },
  taken: { icon: IconCheck, tone: parts.teal ?? '' },
  issued: { icon: IconId, tone: parts.teal ?? '' },
  'handed-over': { icon: IconChecks, tone: parts.ink3 ?? '' },
  declined: { icon: IconMinus, tone: parts.ink3 ?? '' },
  obstacle: { icon: IconAlertTriangle, tone: parts.amber ?? '' },
}

/**
 * A state as icon and word, never a colour alone. An obstacle is shown only while the child is left. Lists have dozens:
 * it does not listen for another language itself, whoever draws it does.
 */
export function Status({ state, obstacle = null }: { state: CardState; obstacle?: string | null }) {
  const kind = state === 'left' && obstacle !== null ? 'obstacle' : state
  const { icon: Mark, tone } = looks[kind]
  return (
    <span className={`${parts.status} ${tone}`} title={kind === 'obstacle' ? (obstacle ?? undefined) : undefined}>
      <Mark size="1em" stroke={1.8} aria-hidden className={parts.mark} />
      {i18next.t(`words.state.${kind}`)}
    </span>
  )
}
