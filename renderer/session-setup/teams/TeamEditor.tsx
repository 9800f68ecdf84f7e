import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { readPhone } from '../../../src/base/phone.ts'
import type { Team } from '../../../src/sessions/setup-contract.ts'
import { client } from '../../app/client.ts'
import { hasCode } from '../../app/failure.ts'
import { RemoveThing } from '../RemoveThing.tsx'
import { NameField, NoteAndUseFields, useNoteAndUseWords } from '../ThingFields.tsx'
import { ThingForm } from '../ThingForm.tsx'
import { useThingForm } from '../use-thing-form.ts'

const TeamForm = z.object({
  name: z.string(),
  members: z.string(),
  phone: z.string(),
  note: z.string(),
  inUse: z.boolean(),
})
type TeamForm = z.infer<typeof TeamForm>

const blank: TeamForm = { name: '', members: '', phone: '', note: '', inUse: true }
const mostMembers = 60

interface TeamEditorProps {
  /** Null: a new one. */
  team: Team | null
  teams: readonly Team[]
  close: () => void
}

/** A team by hand: its name, who is in it, one a line. */
export function TeamEditor({ team, teams, close }: TeamEditorProps) {
  const { t } = useTranslation()
  const noteAndUse = useNoteAndUseWords()
  const saved = { version: team?.version ?? 0, form: team === null ? blank : formOf(team) }
  const typed = useThingForm(`team-${team?.id ?? 'new'}`, TeamForm, saved)
  const { form, change } = typed
  const name = form.name.trim()
  const members = form.members
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const taken = teams.some((one) => one.id !== team?.id && one.name === name)
  const tooMany = members.length > mostMembers
  const text = (field: 'members' | 'phone') => ({
    value: form[field],
    onChange: (event: { currentTarget: { value: string } }) => change({ [field]: event.currentTarget.value }),
  })
  return (
    <ThingForm
      id={team?.id ?? null}
      saved={saved}
      typed={typed}
      fields={[
        { name: 'name', label: t('sessionSetup.teams.form.name'), words: (of) => of.name },
        {
          name: 'members',
          label: t('sessionSetup.teams.form.members'),
          words: (of) => of.members.split('\n').join(', '),
        },
        { name: 'phone', label: t('sessionSetup.teams.form.phone'), words: (of) => of.phone },
        ...noteAndUse,
      ]}
      ready={name !== '' && !taken && !tooMany}
      told={(failure) => hasCode(failure, 'NAME_IN_USE')}
      save={(sent) =>
        client.sessions.saveTeam({
          ...sent,
          name,
          members,
          phone: form.phone.trim() || null,
          note: form.note.trim() || null,
          inUse: form.inUse,
        })
      }
      doneWords={() => t(team === null ? 'sessionSetup.done.added' : 'sessionSetup.done.changed', { name })}
      close={close}
      more={
        team === null ? null : (
          <RemoveThing
            what="team"
            thing={team}
            name={team.name}
            stopUsing={form.inUse ? () => change({ inUse: false }) : undefined}
            close={close}
          />
        )
      }
    >
      {(tried, failure) => (
        <>
          <NameField
            label={t('sessionSetup.teams.form.name')}
            placeholder={t('sessionSetup.teams.form.namePlaceholder')}
            value={form.name}
            onChange={(typedName) => change({ name: typedName })}
            tried={tried}
            taken={taken || hasCode(failure, 'NAME_IN_USE')}
          />
          <Textarea
            label={t('sessionSetup.teams.form.members')}
            description={t('sessionSetup.teams.form.membersHint')}
            autosize
            minRows={4}
            error={tooMany ? t('sessionSetup.teams.form.membersWrong') : undefined}
            {...text('members')}
          />
          <TextInput
            label={t('sessionSetup.teams.form.phone')}
            inputMode="tel"
            maxLength={60}
            description={phoneFits(form.phone) ? undefined : t('sessionSetup.teams.form.phoneWrong')}
            {...text('phone')}
          />
          <NoteAndUseFields form={form} change={change} />
        </>
      )}
    </ThingForm>
  )
}

function formOf({ name, members, phone, note, inUse }: Team): TeamForm {
  return { name, members: members.join('\n'), phone: phone ?? '', note: note ?? '', inUse }
}

/** A hint only: an office may write an extension or a radio's call sign. */
function phoneFits(text: string): boolean {
  const read = readPhone(text)
  return read === undefined || !('problem' in read)
}
