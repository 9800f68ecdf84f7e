import { useState } from 'react'
import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSession } from '../app/session.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { Panel } from '../ui/Panel.tsx'
import { SaveFoot } from './SaveFoot.tsx'
import { useSaveSettings } from './use-save-settings.ts'
import parts from './Settings.module.css'

const kinds = ['filed', 'taken', 'issued', 'handed-over'] as const

/** Until when, and what counts as done. */
export function CampaignSettings() {
  const { t } = useTranslation()
  const { settings } = useSession()
  const [deadline, setDeadline] = useState(settings.deadline)
  const [doneSet, setDoneSet] = useState(settings.doneSet)
  const { saving, save } = useSaveSettings()
  return (
    <Panel title={t('settings.campaign.title')}>
      <form
        className={parts.form}
        onSubmit={(event) => {
          event.preventDefault()
          save({ deadline, doneSet })
        }}
      >
        <DayInput
          label={t('settings.campaign.deadline')}
          description={t('settings.campaign.deadlineHint')}
          value={deadline}
          onChange={setDeadline}
        />
        <Checkbox.Group
          label={t('settings.campaign.done')}
          description={t('settings.campaign.doneHint')}
          value={doneSet}
          error={doneSet.length === 0 ? t('settings.campaign.doneNone') : undefined}
          onChange={(chosen) => setDoneSet(kinds.filter((kind) => chosen.includes(kind)))}
        >
          <div className={parts.group}>
            {kinds.map((kind) => (
              <Checkbox key={kind} value={kind} label={t(`settings.campaign.${kind}`)} />
            ))}
          </div>
        </Checkbox.Group>
        <SaveFoot saving={saving} disabled={doneSet.length === 0} />
      </form>
    </Panel>
  )
}
