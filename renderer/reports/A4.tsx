import { useEffect, useRef } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import { api } from '../app/client.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { openedBy } from './report-links.ts'
import type { Behind } from './terms.ts'
import parts from './ReportsScreen.module.css'

/**
 * The report as it prints, in a frame that may run nothing: no scripts, no forms, no way out. It shares our origin only
 * so that a click on one of its numbers can be seen from here.
 */
export function A4({ asOf, since, open }: { asOf: Day; since: Day | null; open: (behind: Behind) => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const frame = useRef<HTMLIFrameElement>(null)
  const report = useQuery(
    api.reports.preview.queryOptions({ input: { asOf, since }, placeholderData: keepPreviousData }),
  )
  const listen = () => {
    fit(frame.current)
    const page = frame.current?.contentDocument
    page?.addEventListener('click', (event) => {
      const link = linkIn(event.composedPath())
      if (link === null) return
      event.preventDefault()
      const opened = openedBy(link)
      if (opened?.to === 'names')
        void navigate({ to: '/children', search: { ...opened.filter, ...(opened.asOf ? { asOf: opened.asOf } : {}) } })
      if (opened?.to === 'change') open(opened.behind)
      if (opened?.to === 'overview') void navigate({ to: '/' })
    })
  }
  useEffect(() => {
    const watch = new ResizeObserver(() => fit(frame.current))
    if (frame.current !== null) watch.observe(frame.current)
    return () => watch.disconnect()
  }, [report.data])
  return (
    <div className={parts.paper}>
      <FailureNotice failure={report.error} again={() => void report.refetch()} />
      {report.data === undefined ? (
        report.isPending ? (
          <Later>
            <LinesShape />
          </Later>
        ) : null
      ) : (
        <iframe
          ref={frame}
          title={t('reports.frame')}
          sandbox="allow-same-origin"
          srcDoc={report.data.html}
          onLoad={listen}
        />
      )}
    </div>
  )
}

/** The sheet is as wide as the frame, never larger than life. */
function fit(frame: HTMLIFrameElement | null): void {
  const page = frame?.contentDocument
  const sheet = page?.querySelector('main')
  if (frame === null || page === null || page === undefined || sheet === null || sheet === undefined) return
  page.documentElement.style.zoom = '1'
  const wanted = sheet.offsetWidth + 32
  page.documentElement.style.zoom = String(Math.min(1, frame.clientWidth / wanted))
}

// The frame has its own classes, so `instanceof` of this window's does not hold there.
function linkIn(path: readonly EventTarget[]): string | null {
  for (const at of path) {
    if (!('getAttribute' in at) || typeof at.getAttribute !== 'function') continue
    const link: unknown = at.getAttribute('data-link')
    if (typeof link === 'string') return link
  }
  return null
}
