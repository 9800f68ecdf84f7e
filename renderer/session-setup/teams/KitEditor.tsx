import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Kit } from '../../../src/sessions/setup-contract.ts'
import { client } from '../../app/client.ts'
import { hasCode } from '../../app/failure.ts'
import { RemoveThing } from '../RemoveThing.tsx'
import { ChoiceField, NameField, NoteAndUseFields, useNoteAndUseWords } from '../ThingFields.tsx'
import { ThingForm } from '../ThingForm.tsx'
import { useThingForm } from '../use-thing-form.ts'

const kinds = ['equipment', 'vehicle'] as const
const KitForm = z.object({ name: z.string(), kind: z.enum(kinds), note: z.string(), inUse: z.boolean() })
type KitForm = z.infer<typeof KitForm>

const blank: KitForm = { name: '', kind: 'equipment', note: '', inUse: true }

interface KitEditorProps {
  /** Null: a new one. */
  kit: Kit | null
  kits: readonly Kit[]
  close: () => void
}

/** A set of equipment or a vehicle: what can be at one place only at a time. */
export function KitEditor({ kit, kits, close }: KitEditorProps) {
  const { t } = useTranslation()
  const noteAndUse = useNoteAndUseWords()
  const saved = { version: kit?.version ?? 0, form: kit === null ? blank : formOf(kit) }
  const typed = useThingForm(`kit-${kit?.id ?? 'new'}`, KitForm, saved)
  const { form, change } = typed
  const name = form.name.trim()
  const taken = kits.some((one) => one.id !== kit?.id && one.name === name)
  return (
    <ThingForm
      id={kit?.id ?? null}
      saved={saved}
      typed={typed}
      fields={[
        { name: 'name', label: t('sessionSetup.teams.kits.name'), words: (of) => of.name },
        {
          name: 'kind',
          label: t('sessionSetup.teams.kits.kindLabel'),
          words: (of) => t(`sessionSetup.teams.kits.kind.${of.kind}`),
        },
        ...noteAndUse,
      ]}
      ready={name !== '' && !taken}
      told={(failure) => hasCode(failure, 'NAME_IN_USE')}
      save={(sent) =>
        client.sessions.saveKit({
          ...sent,
          name,
          kind: form.kind,
          note: form.note.trim() || null,
          inUse: form.inUse,
        })
      }
      doneWords={() => t(kit === null ? 'sessionSetup.done.added' : 'sessionSetup.done.changed', { name })}
      close={close}
      more={
        kit === null ? null : (
          <RemoveThing
            what="kit"
            thing={kit}
            name={kit.name}
            stopUsing={form.inUse ? () => change({ inUse: false }) : undefined}
            close={close}
          />
        )
      }
    >
      {(tried, failure) => (
        <>
          <NameField
            label={t('sessionSetup.teams.kits.name')}
            placeholder={t('sessionSetup.teams.kits.namePlaceholder')}
            value={form.name}
            onChange={(typedName) => change({ name: typedName })}
            tried={tried}
            taken={taken || hasCode(failure, 'NAME_IN_USE')}
          />
          <ChoiceField
            label={t('sessionSetup.teams.kits.kindLabel')}
            value={form.kind}
            choices={kinds.map((kind) => ({ value: kind, label: t(`sessionSetup.teams.kits.kind.${kind}`) }))}
            onChange={(kind) => change({ kind })}
          />
          <NoteAndUseFields form={form} change={change} />
        </>
      )}
    </ThingForm>
  )
}

function formOf({ name, kind, note, inUse }: Kit): KitForm {
  return { name, kind, note: note ?? '', inUse }
}
