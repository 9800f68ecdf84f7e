import { useTranslation } from 'react-i18next'
import { formatDay, type Day } from '../../../src/base/day.ts'
import type { OpeningWindow } from '../../../src/sessions/setup-contract.ts'
import { client } from '../../app/client.ts'
import { hasCode } from '../../app/failure.ts'
import { Notice } from '../../ui/Notice.tsx'
import { RemoveThing } from '../RemoveThing.tsx'
import type { ReadField } from '../StaleFields.tsx'
import { ThingForm } from '../ThingForm.tsx'
import type { Setup } from '../use-setup.ts'
import { useThingForm } from '../use-thing-form.ts'
import { blankWindow, overlapped, WindowForm, windowFormOf, windowOf } from './window-form.ts'
import { weekdaysWords, windowWords } from './window-words.ts'
import { WindowFields } from './WindowFields.tsx'

interface WindowEditorProps {
  /** Null: a new one. */
  window: OpeningWindow | null
  /** Where a new one begins: '' = every place of our own. */
  placeId: string
  setup: Setup
  close: () => void
}

/** A window by hand. Another one of the same place at the same time is named as soon as it is typed. */
export function WindowEditor({ window, placeId, setup, close }: WindowEditorProps) {
  const { t } = useTranslation()
  const saved = {
    version: window?.version ?? 0,
    form: window === null ? blankWindow(placeId) : windowFormOf(window),
  }
  const typed = useThingForm(`window-${window?.id ?? `new-${placeId}`}`, WindowForm, saved)
  const { form } = typed
  const fields = useWindowFields(setup)
  const wanted = windowOf(form)
  const other = wanted === null ? undefined : overlapped(wanted, setup.windows, window?.id ?? null)
  const places = setup.places.filter(({ id, inUse }) => inUse || id === form.placeId)
  const name = (times: Parameters<typeof windowWords>[0]) =>
    t('sessionSetup.done.window', { times: windowWords(times, t) })
  return (
    <ThingForm
      id={window?.id ?? null}
      saved={saved}
      typed={typed}
      fields={fields}
      ready={wanted !== null && other === undefined}
      told={(failure) => other !== undefined && hasCode(failure, 'WINDOW_OVERLAPS')}
      save={(change) => (wanted === null ? Promise.resolve() : client.sessions.saveWindow({ ...change, ...wanted }))}
      doneWords={() =>
        t(window === null ? 'sessionSetup.done.added' : 'sessionSetup.done.changed', {
          name: wanted === null ? '' : name(wanted),
        })
      }
      close={close}
      more={
        window === null ? null : <RemoveThing what="opening_window" thing={window} name={name(window)} close={close} />
      }
    >
      {(tried) => (
        <>
          <WindowFields form={form} change={typed.change} places={places} tried={tried} />
          {other === undefined ? null : (
            <Notice tone="look" live>
              {t('sessionSetup.windows.overlaps', { what: windowWords(other, t) })}
            </Notice>
          )}
        </>
      )}
    </ThingForm>
  )
}

type LabelName = Exclude<keyof WindowForm, 'placeId' | 'firstDay' | 'lastDay' | 'single'> | Worded
type Worded = 'place' | 'days' | 'single' | 'weekly' | 'first' | 'last' | 'slots' | 'queue'

/** Each input of a window in words, for two values side by side. */
function useWindowFields({ places }: Setup): readonly ReadField<WindowForm>[] {
  const { t } = useTranslation()
  const day = (value: Day | null) => (value === null ? '' : formatDay(value))
  const label = (name: LabelName) => t(`sessionSetup.windows.form.${name}`)
  return [
    {
      name: 'placeId',
      label: label('place'),
      words: ({ placeId }) => places.find(({ id }) => id === placeId)?.name ?? t('sessionSetup.windows.common'),
    },
    { name: 'single', label: label('days'), words: ({ single }) => label(single ? 'single' : 'weekly') },
    { name: 'weekdays', label: label('weekdays'), words: ({ weekdays }) => weekdaysWords(weekdays, t) },
    { name: 'firstDay', label: label('first'), words: ({ firstDay }) => day(firstDay) },
    { name: 'lastDay', label: label('last'), words: ({ lastDay }) => day(lastDay) },
    { name: 'day', label: label('day'), words: (form) => day(form.day) },
    { name: 'from', label: label('from'), words: ({ from }) => from },
    { name: 'to', label: label('to'), words: ({ to }) => to },
    { name: 'mode', label: label('mode'), words: ({ mode }) => label(mode) },
    { name: 'part', label: label('part'), words: ({ part }) => t(`sessionSetup.windows.form.parts.${part}`) },
    { name: 'stations', label: label('stations'), words: ({ stations }) => String(stations) },
    { name: 'quota', label: label('quota'), words: ({ quota }) => String(quota) },
    { name: 'document', label: label('document'), words: ({ document }) => document },
    { name: 'documentDay', label: label('documentDay'), words: ({ documentDay }) => day(documentDay) },
  ]
}
