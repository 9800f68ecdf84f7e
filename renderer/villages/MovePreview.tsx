import { useTranslation } from 'react-i18next'
import type { VillageMove } from '../../src/register/contract.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Notice } from '../ui/Notice.tsx'

interface MovePreviewProps {
  move: VillageMove | undefined
  failure: unknown
  /** What would happen, as far as it is known; the part about days before is added. */
  text: string
}

/** Before anything is written: who moves, and that earlier days stay. */
export function MovePreview({ move, failure, text }: MovePreviewProps) {
  const { t } = useTranslation()
  return (
    <>
      <FailureNotice failure={failure} />
      {move === undefined ? null : (
        <Notice live>
          {text} {t('villages.kept')}
          {move.absent === 0 ? null : <> {t('villages.movingAbsent', { n: move.absent })}.</>}
        </Notice>
      )}
    </>
  )
}
