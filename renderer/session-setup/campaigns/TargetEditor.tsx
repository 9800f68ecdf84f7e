import { NativeSelect, NumberInput, SegmentedControl, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Directive, Target } from '../../../src/sessions/campaign-contract.ts'
import { CampaignGroup } from '../../../src/sessions/campaign-contract.ts'
import { client } from '../../app/client.ts'
import { RemoveThing } from '../RemoveThing.tsx'
import { ThingForm } from '../ThingForm.tsx'
import { useVillagesLeft } from '../use-setup.ts'
import { useThingForm } from '../use-thing-form.ts'
import { numberWithin } from '../windows/window-form.ts'
import { leftOf } from './left-of.ts'
import { paperWords, targetWords } from './use-campaigns.ts'
import parts from '../../ui/Form.module.css'

const periods = ['day', 'week', 'whole'] as const
const TargetForm = z.object({
  villageId: z.string(),
  group: z.union([CampaignGroup, z.literal('')]),
  unitInCharge: z.string(),
  period: z.enum(periods),
  children: z.union([z.number(), z.string()]),
  directiveId: z.string(),
})
type TargetForm = z.infer<typeof TargetForm>

const blank: TargetForm = {
  villageId: '',
  group: '',
  unitInCharge: '',
  period: 'whole',
  children: '',
  directiveId: '',
}
const most = 1_000_000

interface TargetEditorProps {
  /** Null: a new one. */
  target: Target | null
  campaignId: string
  directives: readonly Directive[]
  close: () => void
}

/** So many children to be done: of which village and group, by whom, in a day, a week or the whole campaign. */
export function TargetEditor({ target, campaignId, directives, close }: TargetEditorProps) {
  const { t } = useTranslation()
  const { villages, all } = useVillagesLeft()
  const saved = { version: target?.version ?? 0, form: target === null ? blank : formOf(target) }
  const typed = useThingForm(`target-${target?.id ?? `new-${campaignId}`}`, TargetForm, saved)
  const { form, change } = typed
  const children = numberWithin(form.children, 0, most) ?? null
  const villageId = form.villageId === '' ? null : form.villageId
  const group = form.group === '' ? null : form.group
  const name = t('sessionSetup.campaigns.targets.name', { what: targetWords({ villageId, group }, villages, t) })
  const label = (of: 'village' | 'group' | 'unit' | 'period' | 'children' | 'directive') =>
    t(`sessionSetup.campaigns.targets.form.${of}`)
  const groups = [
    { value: '', label: t('sessionSetup.campaigns.bothGroups') },
    ...CampaignGroup.options.map((one) => ({ value: one, label: t(`sessionSetup.campaigns.groups.${one}`) })),
  ]
  const papers = [
    { value: '', label: t('sessionSetup.campaigns.targets.form.noDirective') },
    ...directives.map((one) => ({ value: one.id, label: paperWords(one, t) })),
  ]
  const places = [
    { value: '', label: t('sessionSetup.campaigns.targets.everyVillage') },
    ...villages.map((one) => ({ value: one.id, label: one.name })),
  ]
  const named = (choices: readonly { value: string; label: string }[], value: string) =>
    choices.find((one) => one.value === value)?.label ?? ''
  return (
    <ThingForm
      id={target?.id ?? null}
      saved={saved}
      typed={typed}
      fields={[
        { name: 'villageId', label: label('village'), words: (of) => named(places, of.villageId) },
        { name: 'group', label: label('group'), words: (of) => named(groups, of.group) },
        { name: 'unitInCharge', label: label('unit'), words: (of) => of.unitInCharge },
        {
          name: 'period',
          label: label('period'),
          words: (of) => t(`sessionSetup.campaigns.targets.form.periods.${of.period}`),
        },
        { name: 'children', label: label('children'), words: (of) => String(of.children) },
        { name: 'directiveId', label: label('directive'), words: (of) => named(papers, of.directiveId) },
      ]}
      ready={children !== null}
      save={async (sent) => {
        if (children === null) return
        const directiveId = form.directiveId === '' ? null : form.directiveId
        const unitInCharge = form.unitInCharge.trim() || null
        const { period } = form
        const wanted = { campaignId, directiveId, period, villageId, group, unitInCharge, children }
        await client.sessions.saveTarget({ ...sent, ...wanted })
      }}
      doneWords={() => t(target === null ? 'sessionSetup.done.added' : 'sessionSetup.done.changed', { name })}
      close={close}
      more={target === null ? null : <RemoveThing what="target" thing={target} name={name} close={close} />}
    >
      {(tried) => (
        <>
          <NativeSelect
            label={label('village')}
            value={form.villageId}
            data={places}
            data-autofocus
            onChange={(event) => change({ villageId: event.currentTarget.value })}
          />
          <NativeSelect
            label={label('group')}
            value={form.group}
            data={groups}
            onChange={({ currentTarget: { value } }) =>
              change({ group: CampaignGroup.options.find((one) => one === value) ?? '' })
            }
          />
          <TextInput
            label={label('unit')}
            placeholder={t('sessionSetup.campaigns.targets.form.unitPlaceholder')}
            value={form.unitInCharge}
            maxLength={300}
            onChange={(event) => change({ unitInCharge: event.currentTarget.value })}
          />
          <div className={parts.group}>
            <span className={parts.label} id="target-period">
              {label('period')}
            </span>
            <SegmentedControl
              aria-labelledby="target-period"
              className={parts.segments}
              value={form.period}
              data={periods.map((one) => ({
                value: one,
                label: t(`sessionSetup.campaigns.targets.form.periods.${one}`),
              }))}
              onChange={(chosen) => change({ period: periods.find((one) => one === chosen) ?? 'whole' })}
            />
          </div>
          <NumberInput
            label={label('children')}
            description={t('sessionSetup.campaigns.targets.form.childrenHint', {
              n: leftOf({ villageId, group }, villages, all),
            })}
            min={0}
            clampBehavior="none"
            allowDecimal={false}
            value={form.children}
            error={
              children === null && (tried || String(form.children) !== '')
                ? t('sessionSetup.campaigns.targets.form.childrenWrong')
                : undefined
            }
            onChange={(value) => change({ children: value })}
          />
          <NativeSelect
            label={label('directive')}
            value={form.directiveId}
            data={papers}
            onChange={(event) => change({ directiveId: event.currentTarget.value })}
          />
        </>
      )}
    </ThingForm>
  )
}

function formOf({ villageId, group, unitInCharge, period, children, directiveId }: Target): TargetForm {
  return {
    villageId: villageId ?? '',
    group: group ?? '',
    unitInCharge: unitInCharge ?? '',
    period,
    children,
    directiveId: directiveId ?? '',
  }
}
