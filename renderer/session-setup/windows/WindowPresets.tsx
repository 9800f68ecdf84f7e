import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OpeningWindow } from '../../../src/sessions/setup-contract.ts'
import { api, client } from '../../app/client.ts'
import { newRequestId } from '../../app/request-id.ts'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { tellKept } from '../../sessions/tell-kept.ts'
import { overlapped, presetWindows, type WindowPreset, windowPresets } from './window-form.ts'
import parts from './WindowPresets.module.css'

/** Usual windows with one press; one that is there already is not added twice. */
export function WindowPresets({ placeId, windows }: { placeId: string; windows: readonly OpeningWindow[] }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const missing = (preset: WindowPreset) =>
    presetWindows(preset, placeId).filter((wanted) => overlapped(wanted, windows, null) === undefined)
  const add = useMutation({
    mutationFn: async (preset: WindowPreset) => {
      const requestId = newRequestId()
      const kept = await client.sessions.saveWindows({ requestId, windows: missing(preset) })
      const name = t(`sessionSetup.windows.preset.${preset}`)
      tellKept(requestId, t('sessionSetup.done.windows', { n: kept.length, name }))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: api.sessions.key() }),
  })
  return (
    <div className={parts.presets} role="group" aria-label={t('sessionSetup.windows.presets')}>
      {windowPresets.map((preset) => {
        const name = t(`sessionSetup.windows.preset.${preset}`)
        const there = missing(preset).length === 0
        return (
          <Button
            key={preset}
            size="xs"
            disabled={there}
            loading={add.isPending && add.variables === preset}
            leftSection={there ? <IconCheck size="0.875rem" aria-hidden /> : undefined}
            aria-label={there ? t('sessionSetup.windows.presetThere', { name }) : name}
            onClick={() => add.mutate(preset)}
          >
            {name}
          </Button>
        )
      })}
      <FailureNotice failure={add.error} />
    </div>
  )
}
