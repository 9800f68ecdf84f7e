import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session.ts'
import { SaveFoot } from '../../settings/SaveFoot.tsx'
import { useDraft } from '../../settings/use-draft.ts'
import { useSaveSettings } from '../../settings/use-save-settings.ts'
import { Panel } from '../../ui/Panel.tsx'
import { numberWithin } from './window-form.ts'
import formParts from '../../ui/Form.module.css'
import setupParts from '../Setup.module.css'
import parts from './MinutesPanel.module.css'

const fourHours = 240

/** How long one child takes, and how many of the invited come: what every plan reckons with. */
export function MinutesPanel() {
  const { t } = useTranslation()
  const { minutesPerChild, showUp } = useSession().settings
  const saved: { under6: number | string; from6to13: number | string; showUp: number | string } = {
    ...minutesPerChild,
    showUp,
  }
  const { form, change, forget, isChanged } = useDraft('session-minutes', saved)
  const { saving, save } = useSaveSettings(forget)
  const under6 = numberWithin(form.under6, 1, 240) ?? null
  const from6to13 = numberWithin(form.from6to13, 1, 240) ?? null
  const expected = numberWithin(form.showUp, 1, 100) ?? null
  const fits = under6 !== null && from6to13 !== null && expected !== null
  const wrong = t('sessionSetup.windows.minutes.wrong')
  return (
    <Panel title={t('sessionSetup.windows.minutes.title')}>
      <form
        className={`${formParts.form} ${setupParts.body}`}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (fits) save({ minutesPerChild: { under6, from6to13 }, showUp: expected })
        }}
      >
        <div className={parts.thirds}>
          <NumberInput
            label={t('sessionSetup.windows.minutes.under6')}
            value={form.under6}
            clampBehavior="none"
            allowDecimal={false}
            error={under6 === null ? wrong : undefined}
            onChange={(value) => change({ under6: value })}
          />
          <NumberInput
            label={t('sessionSetup.windows.minutes.from6to13')}
            value={form.from6to13}
            clampBehavior="none"
            allowDecimal={false}
            error={from6to13 === null ? wrong : undefined}
            onChange={(value) => change({ from6to13: value })}
          />
          <NumberInput
            label={t('sessionSetup.windows.minutes.showUp')}
            value={form.showUp}
            clampBehavior="none"
            allowDecimal={false}
            error={expected === null ? t('sessionSetup.windows.minutes.showUpWrong') : undefined}
            onChange={(value) => change({ showUp: value })}
          />
        </div>
        <p className={formParts.hint}>
          {fits
            ? t('sessionSetup.windows.minutes.takes', {
                under6: Math.floor(fourHours / under6),
                over6: Math.floor(fourHours / from6to13),
              })
            : null}{' '}
          {t('sessionSetup.windows.minutes.showUpHint')}
        </p>
        <SaveFoot saving={saving} isChanged={isChanged} forget={forget} disabled={!fits} />
      </form>
    </Panel>
  )
}
