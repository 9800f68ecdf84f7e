import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import { useSession } from '../app/session.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { Panel } from '../ui/Panel.tsx'
import { FromDay } from './FromDay.tsx'
import { SaveFoot } from './SaveFoot.tsx'
import { useDraft } from './use-draft.ts'
import { useSaveSettings } from './use-save-settings.ts'
import parts from './Settings.module.css'

/** Until when all should be done. */
export function CampaignSettings() {
  const { t } = useTranslation()
  const { settings } = useSession()
  const saved: { deadline: Day | null; from: Day | null } = { deadline: settings.deadline, from: null }
  const { form, change, forget, isChanged } = useDraft('campaign', saved)
  const { saving, save } = useSaveSettings(forget)
  return (
    <Panel title={t('settings.campaign.title')}>
      <form
        className={parts.form}
        onSubmit={(event) => {
          event.preventDefault()
          save({ deadline: form.deadline }, form.from)
        }}
      >
        <DayInput
          label={t('settings.campaign.deadline')}
          description={t('settings.campaign.deadlineHint')}
          value={form.deadline}
          onChange={(deadline) => change({ deadline })}
        />
        <FromDay of="deadline" value={form.from} onChange={(from) => change({ from })} />
        <SaveFoot saving={saving} isChanged={isChanged} forget={forget} />
      </form>
    </Panel>
  )
}
