import { useState } from 'react'
import { useMediaQuery } from '@mantine/hooks'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconClick } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAsOf } from '../app/session.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { Page } from '../ui/Page.tsx'
import { Permitted } from '../ui/Permitted.tsx'
import { A4 } from './A4.tsx'
import { ChangeNames } from './ChangeNames.tsx'
import { ChangePanel } from './ChangePanel.tsx'
import { LeftLists } from './LeftLists.tsx'
import { MakeReport } from './MakeReport.tsx'
import type { Behind } from './terms.ts'
import parts from './ReportsScreen.module.css'

/** The page that will be signed, and beside it why its number is what it is, and the files. */
export function ReportsScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { asOf, today } = useAsOf()
  const { since } = useSearch({ from: '/reports' })
  const [behind, setBehind] = useState<Behind | null>(null)
  const narrow = useMediaQuery('(max-width: 47.99em)', window.innerWidth < 768)
  return (
    <div className={parts.screen}>
      {narrow ? null : (
        <div className={parts.preview}>
          <div className={parts.previewHead}>
            <strong>{t('reports.preview')}</strong>
            <span>
              <IconClick size="1rem" stroke={1.6} aria-hidden /> {t('reports.previewHint')}
            </span>
          </div>
          <A4 asOf={asOf} since={since ?? null} open={setBehind} />
        </div>
      )}
      <div className={parts.side}>
        <Page title={t('reports.title')}>
          {narrow ? <p className={parts.hint}>{t('reports.mobileHint')}</p> : null}
          <div className={parts.days}>
            <DayInput
              label={t('reports.asOf')}
              value={asOf}
              onChange={(day) => {
                if (day !== null)
                  void navigate({ to: '/reports', search: { since, asOf: day === today ? undefined : day } })
              }}
            />
            <DayInput
              label={t('reports.since')}
              description={undefined}
              value={since ?? null}
              latest={asOf}
              onChange={(day) => void navigate({ to: '/reports', search: { since: day ?? undefined } })}
            />
          </div>
          {since === undefined ? (
            <p className={parts.hint}>{t('reports.sinceHint')}</p>
          ) : (
            <ChangePanel from={since} to={asOf} open={setBehind} />
          )}
          <Permitted needs="export-figures" told>
            <MakeReport asOf={asOf} since={since ?? null} />
          </Permitted>
          <Permitted needs="export-names">
            <LeftLists asOf={asOf} />
          </Permitted>
        </Page>
      </div>
      {behind === null ? null : <ChangeNames behind={behind} close={() => setBehind(null)} />}
    </div>
  )
}
