import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { useSetup } from './use-setup.ts'
import formParts from '../ui/Form.module.css'
import setupParts from './Setup.module.css'

/** The way from the settings to places, teams, windows, days and campaigns. */
export function SetupInSettings() {
  const { t } = useTranslation()
  const setup = useSetup()
  const n = setup.data?.places.filter(({ inUse }) => inUse).length
  return (
    <Panel title={t('sessionSetup.settings.title')}>
      <div className={`${formParts.form} ${setupParts.body}`}>
        <FailureNotice failure={setup.error} again={() => void setup.refetch()} />
        <p className={formParts.hint}>
          {n === undefined
            ? null
            : n === 0
              ? t('sessionSetup.settings.none')
              : t('sessionSetup.settings.places', { n })}{' '}
          {t('sessionSetup.settings.text')}
        </p>
        <div>
          <ButtonLink to="/sessions/setup">{t('sessionSetup.settings.open')}</ButtonLink>
        </div>
      </div>
    </Panel>
  )
}
