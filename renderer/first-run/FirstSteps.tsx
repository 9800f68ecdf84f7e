import { useTranslation } from 'react-i18next'
import { Panel } from '../ui/Panel.tsx'
import parts from './FirstRun.module.css'

const steps = ['list', 'commune', 'deadline', 'report'] as const
const shape = [147, 134, 122, 114, 88, 67, 48]

/** What to do first and why, and the grey shape of the overview to come. */
export function FirstSteps() {
  const { t } = useTranslation()
  return (
    <div className={parts.aside}>
      <Panel label={t('firstRun.steps.title')} className={parts.steps}>
        <h2>{t('firstRun.steps.title')}</h2>
        <ol>
          {steps.map((step, index) => (
            <li key={step}>
              <span className={index === 0 ? parts.firstMark : parts.mark}>{index + 1}</span>
              <div>
                <strong>{t(`firstRun.steps.${step}.title`)}</strong>
                <p>{t(`firstRun.steps.${step}.why`)}</p>
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
