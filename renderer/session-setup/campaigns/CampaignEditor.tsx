import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Day, formatDay } from '../../../src/base/day.ts'
import { type Campaign, CampaignGroup } from '../../../src/sessions/campaign-contract.ts'
import { client } from '../../app/client.ts'
import { DayInput } from '../../ui/DayInput.tsx'
import { RemoveThing } from '../RemoveThing.tsx'
import { ThingForm } from '../ThingForm.tsx'
import { useThingForm } from '../use-thing-form.ts'
import { groupsWords } from './use-campaigns.ts'
import parts from '../../ui/Form.module.css'

const CampaignForm = z.object({
  name: z.string(),
  firstDay: Day.nullable(),
  lastDay: Day.nullable(),
  groups: z.array(CampaignGroup),
  note: z.string(),
})
type CampaignForm = z.infer<typeof CampaignForm>

const groupsOf = CampaignGroup.options
const blank: CampaignForm = { name: '', firstDay: null, lastDay: null, groups: [...groupsOf], note: '' }

interface CampaignEditorProps {
  /** Null: a new one. */
  campaign: Campaign | null
  close: () => void
  added: (id: string) => void
}

/** A campaign by hand: its name, its span, of which groups. */
export function CampaignEditor({ campaign, close, added }: CampaignEditorProps) {
  const { t } = useTranslation()
  const saved = { version: campaign?.version ?? 0, form: campaign === null ? blank : formOf(campaign) }
  const typed = useThingForm(`campaign-${campaign?.id ?? 'new'}`, CampaignForm, saved)
  const { form, change } = typed
  const { firstDay, lastDay, groups } = form
  const name = form.name.trim()
  const backwards = firstDay !== null && lastDay !== null && firstDay > lastDay
  const ready = name !== '' && firstDay !== null && lastDay !== null && !backwards && groups.length > 0
  const missing = (tried: boolean, day: Day | null) =>
    tried && day === null ? t('sessionSetup.campaigns.form.missing') : undefined
  const dayOf = (key: 'firstDay' | 'lastDay') => (of: CampaignForm) => (of[key] === null ? '' : formatDay(of[key]))
  return (
    <ThingForm
      id={campaign?.id ?? null}
      saved={saved}
      typed={typed}
      fields={[
        { name: 'name', label: t('sessionSetup.campaigns.form.name'), words: (of) => of.name },
        { name: 'firstDay', label: t('sessionSetup.campaigns.form.first'), words: dayOf('firstDay') },
        { name: 'lastDay', label: t('sessionSetup.campaigns.form.last'), words: dayOf('lastDay') },
        { name: 'groups', label: t('sessionSetup.campaigns.form.groups'), words: (of) => groupsWords(of.groups, t) },
        { name: 'note', label: t('sessionSetup.thing.note'), words: (of) => of.note },
      ]}
      ready={ready}
      save={async (sent) => {
        if (firstDay === null || lastDay === null) return
        const note = form.note.trim() || null
        const kept = await client.sessions.saveCampaign({ ...sent, name, firstDay, lastDay, groups, note })
        if (campaign === null) added(kept.id)
      }}
      doneWords={() => t(campaign === null ? 'sessionSetup.done.added' : 'sessionSetup.done.changed', { name })}
      close={close}
      more={
        campaign === null ? null : <RemoveThing what="campaign" thing={campaign} name={campaign.name} close={close} />
      }
    >
      {(tried) => (
        <>
          <TextInput
            label={t('sessionSetup.campaigns.form.name')}
            placeholder={t('sessionSetup.campaigns.form.namePlaceholder')}
            value={form.name}
            maxLength={300}
            data-autofocus
            error={tried && name === '' ? t('sessionSetup.thing.nameMissing') : undefined}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <div className={parts.half}>
            <DayInput
              label={t('sessionSetup.campaigns.form.first')}
              value={firstDay}
              error={missing(tried, firstDay)}
              onChange={(day) => change({ firstDay: day })}
            />
            <DayInput
              label={t('sessionSetup.campaigns.form.last')}
              value={lastDay}
              error={backwards ? t('sessionSetup.campaigns.form.backwards') : missing(tried, lastDay)}
              onChange={(day) => change({ lastDay: day })}
            />
          </div>
          <Checkbox.Group
            label={t('sessionSetup.campaigns.form.groups')}
            value={groups}
            error={groups.length === 0 ? t('sessionSetup.campaigns.form.groupsMissing') : undefined}
            onChange={(chosen) => change({ groups: groupsOf.filter((group) => chosen.includes(group)) })}
          >
            <div className={parts.choices}>
              {groupsOf.map((group) => (
                <Checkbox key={group} value={group} label={t(`sessionSetup.campaigns.groups.${group}`)} />
              ))}
            </div>
          </Checkbox.Group>
          <Textarea
            label={t('sessionSetup.thing.note')}
            value={form.note}
            maxLength={4000}
            autosize
            minRows={2}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
        </>
      )}
    </ThingForm>
  )
}

function formOf({ name, firstDay, lastDay, groups, note }: Campaign): CampaignForm {
  return { name, firstDay, lastDay, groups, note: note ?? '' }
}
