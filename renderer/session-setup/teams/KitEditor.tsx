import { Checkbox, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Kit } from '../../../src/sessions/setup-contract.ts'
import { client } from '../../app/client.ts'
import { hasCode } from '../../app/failure.ts'
import { RemoveThing } from '../RemoveThing.tsx'
import { ThingForm } from '../ThingForm.tsx'
import { useThingForm } from '../use-thing-form.ts'
import parts from '../../ui/Form.module.css'

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
        { name: 'note', label: t('sessionSetup.thing.note'), words: (of) => of.note },
        {
          name: 'inUse',
          label: t('sessionSetup.thing.inUse'),
          words: (of) => t(of.inUse ? 'sessionSetup.thing.yes' : 'sessionSetup.thing.no'),
        },
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
          <TextInput
            label={t('sessionSetup.teams.kits.name')}
            placeholder={t('sessionSetup.teams.kits.namePlaceholder')}
            value={form.name}
            maxLength={200}
            data-autofocus
            error={
              taken || hasCode(failure, 'NAME_IN_USE')
                ? t('sessionSetup.thing.nameTaken')
                : tried && name === ''
                  ? t('sessionSetup.thing.nameMissing')
                  : undefined
            }
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <div className={parts.group}>
            <span className={parts.label} id="kit-kind">
              {t('sessionSetup.teams.kits.kindLabel')}
            </span>
            <SegmentedControl
              aria-labelledby="kit-kind"
              className={parts.segments}
              value={form.kind}
              data={kinds.map((kind) => ({ value: kind, label: t(`sessionSetup.teams.kits.kind.${kind}`) }))}
              onChange={(chosen) => change({ kind: kinds.find((kind) => kind === chosen) ?? 'equipment' })}
            />
          </div>
          <Textarea
            label={t('sessionSetup.thing.note')}
            value={form.note}
            maxLength={2000}
            autosize
            minRows={2}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
          <Checkbox
            label={t('sessionSetup.thing.inUse')}
            description={t('sessionSetup.thing.inUseHint')}
            checked={form.inUse}
            onChange={(event) => change({ inUse: event.currentTarget.checked })}
          />
        </>
      )}
    </ThingForm>
  )
}

function formOf({ name, kind, note, inUse }: Kit): KitForm {
  return { name, kind, note: note ?? '', inUse }
}
