import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../src/base/day.ts'
import { communeName, useAsOf, useSession } from './session.ts'
import parts from './OnPaper.module.css'

const scheme = 'data-mantine-color-scheme'

/** At the head of a printed screen, where the top bar is left out: whose figures and of which day. Paper is always light. */
export function OnPaper() {
  const { t } = useTranslation()
  const session = useSession()
  const { asOf } = useAsOf()
  useEffect(() => {
    const root = document.documentElement
    let shown = root.getAttribute(scheme)
    const before = () => {
      shown = root.getAttribute(scheme)
      root.setAttribute(scheme, 'light')
    }
    const after = () => root.setAttribute(scheme, shown ?? 'light')
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  if (session.empty) return null
  const commune = session.settings.commune.name === '' ? t('app.noCommune') : communeName(session)
  return <p className={parts.head}>{t('app.onPaper', { commune, day: formatDay(asOf) })}</p>
}
