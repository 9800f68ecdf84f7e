import { NativeSelect, Radio, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Day, formatDay } from '../../../src/base/day.ts'
import type { ClosedDays } from '../../../src/sessions/setup-contract.ts'
import { client } from '../../app/client.ts'
import { DayInput } from '../../ui/DayInput.tsx'
import { RemoveThing } from '../RemoveThing.tsx'
import { ThingForm } from '../ThingForm.tsx'
import type { Setup } from '../use-setup.ts'
import { useThingForm } from '../use-thing-form.ts'
import { closedWhom, spanWords } from './day-words.ts'
import parts from '../../ui/Form.module.css'

const ClosedForm = z.object({
  firstDay: Day.nullable(),
  lastDay: Day.nullable(),
  whom: z.object({ kind: z.enum(['everywhere', 'place', 'team']), id: z.string() }),
  reason: z.string(),
})
type ClosedForm = z.infer<typeof ClosedForm>

const blank: ClosedForm = { firstDay: null, lastDay: null, whom: { kind: 'everywhere', id: '' }, reason: '' }
const kinds = ['everywhere', 'place', 'team'] as const

interface ClosedEditorProps {
  /** Null: a new one. */
  closed: ClosedDays | null
  setup: Setup
  close: () => void
}

/** Days on which nothing is opened: everywhere, at one place, or by one team. */
export function ClosedEditor({ closed, setup, close }: ClosedEditorProps) {
  const { t } = useTranslation()
  const saved = { version: closed?.version ?? 0, form: closed === null ? blank : formOf(closed) }
  const typed = useThingForm(`closed-${closed?.id ?? 'new'}`, ClosedForm, saved)
  const { form, change } = typed
  const wanted = wantedOf(form)
  const backwards = form.firstDay !== null && form.lastDay !== null && form.firstDay > form.lastDay
  const words = (name: 'firstDay' | 'lastDay') => (of: ClosedForm) => (of[name] === null ? '' : formatDay(of[name]))
  return (
    <ThingForm
      id={closed?.id ?? null}
      saved={saved}
      typed={typed}
      fields={[
        { name: 'firstDay', label: t('sessionSetup.days.closed.first'), words: words('firstDay') },
        { name: 'lastDay', label: t('sessionSetup.days.closed.last'), words: words('lastDay') },
        {
          name: 'whom',
          label: t('sessionSetup.days.closed.whom'),
          words: ({ whom }) =>
            closedWhom(
              { placeId: whom.kind === 'place' ? whom.id : null, teamId: whom.kind === 'team' ? whom.id : null },
              setup,
              t,
            ),
        },
        { name: 'reason', label: t('sessionSetup.days.closed.reason'), words: ({ reason }) => reason },
      ]}
      ready={wanted !== null}
      save={(sent) => (wanted === null ? Promise.resolve() : client.sessions.saveClosedDays({ ...sent, ...wanted }))}
      doneWords={() =>
        t(closed === null ? 'sessionSetup.done.added' : 'sessionSetup.done.changed', {
          name: wanted === null ? '' : t('sessionSetup.done.closed', { days: spanWords(wanted) }),
        })
      }
      close={close}
      more={
        closed === null ? null : (
          <RemoveThing
            what="closed_day"
            thing={closed}
            name={t('sessionSetup.done.closed', { days: spanWords(closed) })}
            close={close}
          />
        )
      }
    >
      {(tried) => (
        <>
          <div className={parts.half}>
            <DayInput
              label={t('sessionSetup.days.closed.first')}
              value={form.firstDay}
              autoFocus
              error={tried && form.firstDay === null ? t('sessionSetup.days.closed.firstMissing') : undefined}
              onChange={(firstDay) => change({ firstDay })}
            />
            <DayInput
              label={t('sessionSetup.days.closed.last')}
              description={t('sessionSetup.days.closed.lastHint')}
              value={form.lastDay}
              error={backwards ? t('sessionSetup.days.closed.wrong') : undefined}
              onChange={(lastDay) => change({ lastDay })}
            />
          </div>
          <TextInput
            label={t('sessionSetup.days.closed.reason')}
            placeholder={t('sessionSetup.days.closed.reasonPlaceholder')}
            value={form.reason}
            maxLength={500}
            error={tried && form.reason.trim() === '' ? t('sessionSetup.days.closed.reasonMissing') : undefined}
            onChange={(event) => change({ reason: event.currentTarget.value })}
          />
          <Whom form={form} setup={setup} change={change} />
        </>
      )}
    </ThingForm>
  )
}

interface WhomProps {
  form: ClosedForm
  setup: Setup
  change: (part: Partial<ClosedForm>) => void
}

function Whom({ form: { whom }, setup, change }: WhomProps) {
  const { t } = useTranslation()
  const things = { everywhere: [], place: setup.places, team: setup.teams }
  const choices = things[whom.kind]
  return (
    <>
      <Radio.Group
        label={t('sessionSetup.days.closed.whom')}
        value={whom.kind}
        onChange={(chosen) => {
          const kind = kinds.find((one) => one === chosen) ?? 'everywhere'
          change({ whom: { kind, id: things[kind][0]?.id ?? '' } })
        }}
      >
        <div className={parts.choices}>
          <Radio value="everywhere" label={t('sessionSetup.days.closed.everywhere')} />
          <Radio value="place" label={t('sessionSetup.days.closed.whomPlace')} disabled={setup.places.length === 0} />
          <Radio value="team" label={t('sessionSetup.days.closed.whomTeam')} disabled={setup.teams.length === 0} />
        </div>
      </Radio.Group>
      {whom.kind === 'everywhere' ? null : (
        <NativeSelect
          label={t(
            whom.kind === 'place' ? 'sessionSetup.days.closed.choosePlace' : 'sessionSetup.days.closed.chooseTeam',
          )}
          value={whom.id}
          data={choices.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => change({ whom: { ...whom, id: event.currentTarget.value } })}
        />
      )}
    </>
  )
}

/** What is kept of the inputs; null: something in them cannot be kept. */
function wantedOf({ firstDay, lastDay, whom, reason }: ClosedForm) {
  const last = lastDay ?? firstDay
  if (firstDay === null || last === null || firstDay > last || reason.trim() === '') return null
  if (whom.kind !== 'everywhere' && whom.id === '') return null
  return {
    firstDay,
    lastDay: last,
    placeId: whom.kind === 'place' ? whom.id : null,
    teamId: whom.kind === 'team' ? whom.id : null,
    reason: reason.trim(),
  }
}

function formOf({ firstDay, lastDay, placeId, teamId, reason }: ClosedDays): ClosedForm {
  const kind = placeId !== null ? 'place' : teamId !== null ? 'team' : 'everywhere'
  return {
    firstDay,
    lastDay: lastDay === firstDay ? null : lastDay,
    whom: { kind, id: placeId ?? teamId ?? '' },
    reason,
  }
}
