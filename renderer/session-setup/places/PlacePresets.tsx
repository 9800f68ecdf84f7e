import { Menu, Button, UnstyledButton } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconChevronDown } from '@tabler/icons-react'
import type { Place } from '../../../src/sessions/setup-contract.ts'
import { api, client } from '../../app/client.ts'
import { newRequestId } from '../../app/request-id.ts'
import { useSession } from '../../app/session.ts'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { tellKept } from '../../sessions/tell-kept.ts'
import { freeName, placeOf, type PlacePreset, placePresets, presetName, presetPlace } from './place-form.ts'
import parts from './PlacePresets.module.css'

interface PlacePresetsProps {
  places: readonly Place[]
  /** In a menu behind a button, or as cards on an empty screen. */
  as: 'menu' | 'cards'
}

/** A usual place with one press: it is kept at once, and can be changed or taken back. */
export function PlacePresets({ places, as }: PlacePresetsProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { commune } = useSession().settings
  const [failure, setFailure] = useState<unknown>(null)
  const nameOf = (preset: PlacePreset) => presetName(preset, commune.kind)
  const add = async (preset: PlacePreset) => {
    const wanted = placeOf(presetPlace(preset, freeName(nameOf(preset), places)))
    if (wanted === null) return
    const requestId = newRequestId()
    try {
      await client.sessions.savePlace({ requestId, id: null, ...wanted })
      tellKept(requestId, t('sessionSetup.done.added', { name: wanted.name }))
      setFailure(null)
    } catch (refused) {
      setFailure(refused)
    }
    await queries.invalidateQueries({ queryKey: api.sessions.key() })
  }
  const words = (preset: PlacePreset) => (
    <>
      <span className={parts.presetName}>{nameOf(preset)}</span>
      <span className={parts.presetHint}>{t(`sessionSetup.places.presetHint.${preset}`)}</span>
    </>
  )
  if (as === 'menu')
    return (
      <>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button rightSection={<IconChevronDown size="1rem" aria-hidden />}>
              {t('sessionSetup.places.byPreset')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {placePresets.map((preset) => (
              <Menu.Item key={preset} onClick={() => void add(preset)}>
                {words(preset)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <FailureNotice failure={failure} />
      </>
    )
  return (
    <>
      <FailureNotice failure={failure} />
      <ul className={parts.cards}>
        {placePresets.map((preset) => (
          <li key={preset}>
            <UnstyledButton className={parts.card} onClick={() => void add(preset)}>
              {words(preset)}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </>
  )
}
