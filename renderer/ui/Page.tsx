import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Permission } from '../../src/access/contract.ts'
import { Permitted } from './Permitted.tsx'
import parts from './Page.module.css'

interface PageProps {
  title: string
  /** A page that draws its own heading keeps the title for the window only. */
  ownHeading?: boolean
  aside?: ReactNode
  wide?: boolean
  /** What the whole page needs; without it the page is one sentence. */
  needs?: Permission
  children: ReactNode
}

/** One screen: its title in the window and, unless it has its own, as heading. */
export function Page({ title, ownHeading = false, aside, wide = false, needs, children }: PageProps) {
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
      {needs === undefined ? (
        children
      ) : (
        <Permitted needs={needs} told>
          {children}
        </Permitted>
      )}
    </div>
  )
}
