import { Link } from '@tanstack/react-router'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../app/session.ts'
import { Panel } from '../ui/Panel.tsx'
import parts from './FirstRun.module.css'

const steps = [
  { name: 'list', to: '/lists', search: {} },
  { name: 'commune', to: '/settings', search: { section: 'unit' } },
  { name: 'deadline', to: '/settings', search: { section: 'campaign' } },
  { name: 'report', to: '/reports', search: {} },
] as const
const shape = [147, 134, 122, 114, 88, 67, 48]

/** What to do first and why, and the grey shape of the overview to come. */
export function FirstSteps() {
  const { t } = useTranslation()
  const { settings } = useSession()
  const done = {
    list: false, // this screen is shown only while there is none
    commune: settings.commune.name !== '',
    deadline: settings.deadline !== null,
    report: false,
  }
  const next = steps.find(({ name }) => !done[name])?.name
  return (
    <div className={parts.aside}>
      <Panel label={t('firstRun.steps.title')} className={parts.steps}>
        <h2>{t('firstRun.steps.title')}</h2>
        <ol>
          {steps.map(({ name, to, search }, index) => (
            <li key={name}>
              <span className={name === next ? parts.firstMark : parts.mark}>
                {done[name] ? (
                  <IconCheck size="0.875rem" stroke={2} aria-label={t('firstRun.steps.done')} />
                ) : (
                  index + 1
                )}
              </span>
              <div>
                <Link to={to} search={search}>
                  <strong>{t(`firstRun.steps.${name}.title`)}</strong>
                </Link>
                <p>{t(`firstRun.steps.${name}.why`)}</p>
              </div>
            </li>
          ))}
        </ol>
      </Panel>
      <Panel label={t('firstRun.preview')} className={parts.steps}>
        <h2>{t('firstRun.preview')}</h2>
        <div aria-hidden>
          {shape.map((width) => (
            <div key={width} className={parts.shape}>
              <span />
              <span style={{ width: `${width / 16}rem` }} />
            </div>
          ))}
        </div>
      </Panel>
    </div>
  )
}
