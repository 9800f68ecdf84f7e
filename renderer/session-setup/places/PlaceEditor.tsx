import { useTranslation } from 'react-i18next'
import type { Place } from '../../../src/sessions/setup-contract.ts'
import { client } from '../../app/client.ts'
import { hasCode } from '../../app/failure.ts'
import { RemoveThing } from '../RemoveThing.tsx'
import type { ReadField } from '../StaleFields.tsx'
import { useNoteAndUseWords } from '../ThingFields.tsx'
import { ThingForm } from '../ThingForm.tsx'
import { useThingForm } from '../use-thing-form.ts'
import { useVillagesLeft } from '../use-setup.ts'
import { blankPlace, PlaceForm, placeFormOf, placeOf } from './place-form.ts'
import { PlaceFields } from './PlaceFields.tsx'

interface PlaceEditorProps {
  /** Null: a new one. */
  place: Place | null
  places: readonly Place[]
  close: () => void
}

/** A place by hand. */
export function PlaceEditor({ place, places, close }: PlaceEditorProps) {
  const { t } = useTranslation()
  const saved = { version: place?.version ?? 0, form: place === null ? blankPlace : placeFormOf(place) }
  const typed = useThingForm(`place-${place?.id ?? 'new'}`, PlaceForm, saved)
  const { form } = typed
  const fields = usePlaceWords()
  const wanted = placeOf(form)
  const others = places.filter(({ id }) => id !== place?.id)
  const taken = others.some(({ name }) => name === form.name.trim())
  return (
    <ThingForm
      id={place?.id ?? null}
      saved={saved}
      typed={typed}
      fields={fields}
      ready={wanted !== null && !taken}
      told={(failure) => hasCode(failure, 'NAME_IN_USE')}
      save={(change) => (wanted === null ? Promise.resolve() : client.sessions.savePlace({ ...change, ...wanted }))}
      doneWords={() =>
        t(place === null ? 'sessionSetup.done.added' : 'sessionSetup.done.changed', { name: form.name.trim() })
      }
      close={close}
      more={
        place === null ? null : (
          <RemoveThing
            what="place"
            thing={place}
            name={place.name}
            stopUsing={form.inUse ? () => typed.change({ inUse: false }) : undefined}
            close={close}
          />
        )
      }
    >
      {(tried, failure) => (
        <PlaceFields
          form={form}
          change={typed.change}
          tried={tried}
          nameTaken={taken || hasCode(failure, 'NAME_IN_USE')}
        />
      )}
    </ThingForm>
  )
}

/** Each input of a place in words, for two values side by side. */
function usePlaceWords(): readonly ReadField<PlaceForm>[] {
  const { t } = useTranslation()
  const { villages } = useVillagesLeft()
  const noteAndUse = useNoteAndUseWords()
  const named = new Map(villages.map(({ id, name }) => [id, name]))
  return [
    { name: 'name', label: t('sessionSetup.places.form.name'), words: ({ name }) => name },
    {
      name: 'kind',
      label: t('sessionSetup.places.form.kind'),
      words: ({ kind }) => t(`sessionSetup.places.kind.${kind}`),
    },
    {
      name: 'biometric',
      label: t('sessionSetup.places.form.biometric'),
      words: ({ biometric }) => t(biometric ? 'sessionSetup.thing.yes' : 'sessionSetup.thing.no'),
    },
    { name: 'stations', label: t('sessionSetup.places.form.stations'), words: ({ stations }) => String(stations) },
    {
      name: 'villages',
      label: t('sessionSetup.places.form.villages'),
      words: ({ villages: { every, picked } }) =>
        every ? t('sessionSetup.places.allVillages') : picked.map((id) => named.get(id) ?? '').join(', '),
    },
    {
      name: 'owner',
      label: t('sessionSetup.places.form.whose'),
      words: ({ owner }) => (owner.ours ? t('sessionSetup.places.form.ours') : owner.name),
    },
    { name: 'address', label: t('sessionSetup.places.form.address'), words: ({ address }) => address },
    ...noteAndUse,
  ]
}
