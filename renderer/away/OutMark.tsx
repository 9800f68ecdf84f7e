import { IconPlaneDeparture } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useOut, useOutWords } from './use-out.ts'
import parts from './OutMark.module.css'

/** On the card of a session that is out: a mark and a word, and in its hint with whom and since when. */
export function OutMark({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation()
  const out = useOut(sessionId)
  const words = useOutWords()
  return out === undefined ? null : (
    <span className={parts.mark} title={words(out)}>
      <IconPlaneDeparture size="1em" stroke={1.8} aria-hidden />
      {t('away.outFact')}
    </span>
  )
}
