import { Autocomplete, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Day, formatDay } from '../../../src/base/day.ts'
import type { Directive } from '../../../src/sessions/campaign-contract.ts'
import { client } from '../../app/client.ts'
import { DayInput } from '../../ui/DayInput.tsx'
import { RemoveThing } from '../RemoveThing.tsx'
import { ThingForm } from '../ThingForm.tsx'
import { useThingForm } from '../use-thing-form.ts'
import { paperWords } from './use-campaigns.ts'
import parts from '../../ui/Form.module.css'

const DirectiveForm = z.object({
  kind: z.string(),
  number: z.string(),
  day: Day.nullable(),
  body: z.string(),
  about: z.string(),
  demands: z.string(),
  dueDay: Day.nullable(),
})
type DirectiveForm = z.infer<typeof DirectiveForm>

const blank: DirectiveForm = { kind: '', number: '', day: null, body: '', about: '', demands: '', dueDay: null }
const texts = ['kind', 'number', 'body', 'about'] as const
const usualKinds = ['letter', 'plan', 'telegram', 'directive', 'decision', 'notice'] as const

interface DirectiveEditorProps {
  /** Null: a new one. */
  directive: Directive | null
  campaignId: string
  /** Those known: bodies written before are offered again. */
  directives: readonly Directive[]
  close: () => void
}

/** A paper from above that a campaign follows. */
export function DirectiveEditor({ directive, campaignId, directives, close }: DirectiveEditorProps) {
  const { t } = useTranslation()
  const saved = { version: directive?.version ?? 0, form: directive === null ? blank : formOf(directive) }
  const typed = useThingForm(`directive-${directive?.id ?? `new-${campaignId}`}`, DirectiveForm, saved)
  const { form, change } = typed
  const ready = form.day !== null && texts.every((name) => form[name].trim() !== '')
  const words = paperWords({ kind: form.kind.trim(), number: form.number.trim() }, t)
  const label = (name: Exclude<keyof DirectiveForm, 'dueDay'> | 'due') =>
    t(`sessionSetup.campaigns.directives.form.${name}`)
  const text = (name: (typeof texts)[number], tried: boolean) => ({
    label: label(name),
    value: form[name],
    maxLength: 300,
    error: tried && form[name].trim() === '' ? t('sessionSetup.campaigns.directives.form.missing') : undefined,
  })
  return (
    <ThingForm
      id={directive?.id ?? null}
      saved={saved}
      typed={typed}
      fields={[
        ...([...texts, 'demands'] as const).map((name) => ({
          name,
          label: label(name),
          words: (of: DirectiveForm) => of[name],
        })),
        { name: 'day', label: label('day'), words: ({ day }) => (day === null ? '' : formatDay(day)) },
        { name: 'dueDay', label: label('due'), words: ({ dueDay }) => (dueDay === null ? '' : formatDay(dueDay)) },
      ]}
      ready={ready}
      save={async (sent) => {
        const { kind, number, day, body, about, dueDay } = form
        if (day === null) return
        const demands = form.demands.trim() || null
        await client.sessions.saveDirective({ ...sent, campaignId, kind, number, day, body, about, demands, dueDay })
      }}
      doneWords={() => t(directive === null ? 'sessionSetup.done.added' : 'sessionSetup.done.changed', { name: words })}
      close={close}
      more={
        directive === null ? null : (
          <RemoveThing what="directive" thing={directive} name={paperWords(directive, t)} close={close} />
        )
      }
    >
      {(tried) => (
        <>
          <Autocomplete
            data-autofocus
            data={usualKinds.map((kind) => t(`sessionSetup.campaigns.directives.kinds.${kind}`))}
            {...text('kind', tried)}
            onChange={(kind) => change({ kind })}
          />
          <div className={parts.half}>
            <TextInput
              placeholder={t('sessionSetup.campaigns.directives.form.numberPlaceholder')}
              {...text('number', tried)}
              onChange={(event) => change({ number: event.currentTarget.value })}
            />
            <DayInput
              label={label('day')}
              value={form.day}
              error={tried && form.day === null ? t('sessionSetup.campaigns.form.missing') : undefined}
              onChange={(day) => change({ day })}
            />
          </div>
          <Autocomplete
            data={[...new Set(directives.map(({ body }) => body))]}
            placeholder={t('sessionSetup.campaigns.directives.form.bodyPlaceholder')}
            {...text('body', tried)}
            onChange={(body) => change({ body })}
          />
          <Textarea
            autosize
            minRows={2}
            {...text('about', tried)}
            onChange={(event) => change({ about: event.currentTarget.value })}
          />
          <Textarea
            label={label('demands')}
            value={form.demands}
            maxLength={4000}
            autosize
            minRows={3}
            onChange={(event) => change({ demands: event.currentTarget.value })}
          />
          <DayInput
            label={label('due')}
            description={t('sessionSetup.campaigns.directives.form.dueHint')}
            value={form.dueDay}
            onChange={(dueDay) => change({ dueDay })}
          />
        </>
      )}
    </ThingForm>
  )
}

function formOf({ kind, number, day, body, about, demands, dueDay }: Directive): DirectiveForm {
  return { kind, number, day, body, about, demands: demands ?? '', dueDay }
}
