import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import parts from './Page.module.css'

interface PageProps {
  title: string
  /** A page that draws its own heading keeps the title for the window only. */
  ownHeading?: boolean
  aside?: ReactNode
  wide?: boolean
  children: ReactNode
}

/** One screen: its title in the window and, unless it has its own, as heading. */
export function Page({ title, ownHeading = false, aside, wide = false, children }: PageProps) {
  const { t } = useTranslation()
  useEffect(() => {
    document.title = t('app.windowTitle', { page: title })
  }, [title, t])
  return (
    <div className={`${parts.page} ${wide ? parts.wide : ''}`}>
      {ownHeading ? null : (
        <div className={parts.heading}>
          <h1 className={parts.title}>{title}</h1>
          {aside}
        </div>
      )}
      {children}
    </div>
  )
}
