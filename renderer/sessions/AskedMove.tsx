import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { BrokenRules } from './BrokenRules.tsx'
import { dayWords } from './card-words.ts'
import type { Mover } from './use-mover.ts'
import parts from './Forms.module.css'

/** What a move would break, before it is kept; refused when a rule bars it. */
export function AskedMove({ mover }: { mover: Mover }) {
  const { t } = useTranslation()
  const { asked } = mover
  const bars = asked?.broken.some((rule) => rule.bars) ?? false
  return (
    <Modal
      opened={asked !== null || mover.failure !== null}
      onClose={mover.forget}
      title={asked === null ? t('sessions.move.title') : t('sessions.move.to', { day: dayWords(asked.wanted.day) })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={parts.form}>
        {asked === null ? null : <p>{t(bars ? 'sessions.move.barred' : 'sessions.move.look')}</p>}
        {asked === null ? null : <BrokenRules broken={asked.broken} />}
        <FailureNotice failure={mover.failure} />
        <div className={parts.foot}>
          {bars || asked === null ? null : (
            <Button variant="filled" loading={mover.busy} onClick={mover.anyway} data-autofocus>
              {t('sessions.move.anyway')}
            </Button>
          )}
          <Button onClick={mover.forget}>{t(bars ? 'common.close' : 'sessions.move.stay')}</Button>
        </div>
      </div>
    </Modal>
  )
}
