import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Ages, defaultSettings } from '../../src/access/settings.ts'
import type { Day } from '../../src/base/day.ts'
import { useSession } from '../app/session.ts'
import { Panel } from '../ui/Panel.tsx'
import { FromDay } from './FromDay.tsx'
import { SaveFoot } from './SaveFoot.tsx'
import { Tried } from './Tried.tsx'
import { useDraft } from './use-draft.ts'
import { useSaveSettings } from './use-save-settings.ts'
import parts from './Settings.module.css'

/** The two ages of the law. Another value shows what it would do to the figures before it is saved. */
export function AgeSettings() {
  const { t } = useTranslation()
  const { ages } = useSession().settings
  const saved: { lower: number; upper: number; from: Day | null } = { ...ages, from: null }
  const { form, change, forget, isChanged } = useDraft('ages', saved)
  const { saving, save } = useSaveSettings(forget)
  const wanted = Ages.safeParse({ lower: form.lower, upper: form.upper })
  const error = wanted.success ? undefined : t('settings.ages.wrong')
  const number = (value: string | number) => (typeof value === 'number' ? value : Number(value))
  return (
    <Panel title={t('settings.sections.ages')} remark={t('settings.ages.source')}>
      <form
        className={parts.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (wanted.success) save({ ages: wanted.data }, form.from)
        }}
      >
        <div className={parts.half}>
          <NumberInput
            label={t('settings.ages.lower')}
            description={t('settings.ages.default', { n: defaultSettings.ages.lower })}
            min={1}
            max={17}
            clampBehavior="none"
            allowDecimal={false}
            value={form.lower}
            error={error}
            onChange={(value) => change({ lower: number(value) })}
          />
          <NumberInput
            label={t('settings.ages.upper')}
            description={t('settings.ages.default', { n: defaultSettings.ages.upper })}
            min={2}
            max={18}
            clampBehavior="none"
            allowDecimal={false}
            value={form.upper}
            error={error === undefined ? undefined : true}
            onChange={(value) => change({ upper: number(value) })}
          />
        </div>
        <p className={parts.hint}>{t('settings.ages.hint')}</p>
        <FromDay of="ages" value={form.from} onChange={(from) => change({ from })} />
        {wanted.success ? <Tried rule={{ ages: wanted.data }} /> : null}
        <SaveFoot saving={saving} isChanged={isChanged} forget={forget} disabled={!wanted.success} />
      </form>
    </Panel>
  )
}
