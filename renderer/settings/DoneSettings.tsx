import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DoneKind } from '../../src/access/settings.ts'
import type { Day } from '../../src/base/day.ts'
import { useSession } from '../app/session.ts'
import { Panel } from '../ui/Panel.tsx'
import { FromDay } from './FromDay.tsx'
import { SaveFoot } from './SaveFoot.tsx'
import { Tried } from './Tried.tsx'
import { useDraft } from './use-draft.ts'
import { useSaveSettings } from './use-save-settings.ts'
import parts from './Settings.module.css'

const kinds = ['filed', 'taken', 'issued', 'handed-over'] as const

/** Which events of a card count as done, from which day, and what that does to the figures. */
export function DoneSettings() {
  const { t } = useTranslation()
  const { settings } = useSession()
  const saved: { doneSet: DoneKind[]; from: Day | null } = {
    doneSet: kinds.filter((kind) => settings.doneSet.includes(kind)),
    from: null,
  }
  const { form, change, forget, isChanged } = useDraft('done', saved)
  const { saving, save } = useSaveSettings(forget)
  const none = form.doneSet.length === 0
  return (
    <Panel title={t('settings.sections.done')}>
      <form
        className={parts.form}
        onSubmit={(event) => {
          event.preventDefault()
          save({ doneSet: form.doneSet }, form.from)
        }}
      >
        <Checkbox.Group
          label={t('settings.campaign.done')}
          description={t('settings.campaign.doneHint')}
          value={form.doneSet}
          error={none ? t('settings.campaign.doneNone') : undefined}
          onChange={(chosen) => change({ doneSet: kinds.filter((kind) => chosen.includes(kind)) })}
        >
          <div className={parts.group}>
            {kinds.map((kind) => (
              <Checkbox key={kind} value={kind} label={t(`settings.campaign.${kind}`)} />
            ))}
          </div>
        </Checkbox.Group>
        <FromDay of="doneSet" value={form.from} onChange={(from) => change({ from })} />
        {none ? null : <Tried rule={{ doneSet: form.doneSet }} />}
        <SaveFoot saving={saving} isChanged={isChanged} forget={forget} disabled={none} />
      </form>
    </Panel>
  )
}
