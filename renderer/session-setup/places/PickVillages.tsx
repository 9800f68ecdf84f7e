import { useState } from 'react'
import { Button, Checkbox, Radio, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fold } from '../../../src/base/text.ts'
import { formatCount } from '../../ui/numbers.ts'
import { useVillagesLeft } from '../use-setup.ts'
import type { PlaceForm } from './place-form.ts'
import formParts from '../../ui/Form.module.css'
import parts from './PickVillages.module.css'

interface PickVillagesProps {
  value: PlaceForm['villages']
  change: (value: PlaceForm['villages']) => void
  tried: boolean
}

/** Every village, or some of them, each with how many children are left there. */
export function PickVillages({ value, change, tried }: PickVillagesProps) {
  const { t } = useTranslation()
  const { villages } = useVillagesLeft()
  const [words, setWords] = useState('')
  const { every, picked } = value
  const chosen = new Set(picked)
  const shown = villages.filter(({ name }) => fold(name).includes(fold(words.trim())))
  const left = villages.filter(({ id }) => chosen.has(id)).reduce((sum, one) => sum + one.left, 0)
  const put = (ids: readonly string[], on: boolean) => {
    const next = new Set(picked)
    for (const id of ids)
      if (on) next.add(id)
      else next.delete(id)
    // In the order of the villages, so that the same choice is the same value.
    change({ every, picked: villages.filter(({ id }) => next.has(id)).map(({ id }) => id) })
  }
  return (
    <div className={formParts.group}>
      <Radio.Group
        label={t('sessionSetup.places.form.villages')}
        value={every ? 'every' : 'picked'}
        onChange={(chosenNow) => change({ every: chosenNow === 'every', picked })}
      >
        <div className={formParts.choices}>
          <Radio value="every" label={t('sessionSetup.places.form.every')} />
          <Radio value="picked" label={t('sessionSetup.places.form.picked')} />
        </div>
      </Radio.Group>
      {every ? null : (
        <>
          <div className={parts.filter}>
            <TextInput
              aria-label={t('sessionSetup.places.form.filter')}
              placeholder={t('sessionSetup.places.form.filter')}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
            {([true, false] as const).map((on) => (
              <Button
                key={String(on)}
                variant="subtle"
                onClick={() =>
                  put(
                    shown.map(({ id }) => id),
                    on,
                  )
                }
              >
                {t(on ? 'sessionSetup.places.form.all' : 'sessionSetup.places.form.none')}
              </Button>
            ))}
          </div>
          <ul className={parts.picked} tabIndex={0} aria-label={t('sessionSetup.places.form.villages')}>
            {shown.map(({ id, name, left: count }) => (
              <li key={id}>
                <Checkbox
                  label={t('sessionSetup.places.form.left', { name, n: formatCount(count) })}
                  checked={chosen.has(id)}
                  onChange={(event) => put([id], event.currentTarget.checked)}
                />
              </li>
            ))}
          </ul>
          <p className={tried && picked.length === 0 ? formParts.wrong : formParts.hint} role="status">
            {picked.length === 0
              ? t('sessionSetup.places.form.pickSome')
              : t('sessionSetup.places.form.pickedCount', { n: picked.length, left })}
          </p>
        </>
      )}
    </div>
  )
}
