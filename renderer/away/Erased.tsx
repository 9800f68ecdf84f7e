import { useTranslation } from 'react-i18next'
import { formatDay, type Day } from '../../src/base/day.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Notice } from '../ui/Notice.tsx'

/** The copy is gone, and where its work is now. */
export function Erased({ erased }: { erased: { place: string; day: Day; outcomes: number } }) {
  const { t } = useTranslation()
  return (
    <Notice
      tone="done"
      live
      action={
        <ButtonLink size="xs" to="/">
          {t('away.copy.toStart')}
        </ButtonLink>
      }
    >
      {t('away.copy.erased', { ...erased, day: formatDay(erased.day) })}
    </Notice>
  )
}
