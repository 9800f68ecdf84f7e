import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'

/** Which dialog stands open, and for which village. */
export type Opened = { what: 'add' } | { what: 'edit' | 'merge' | 'split' | 'close' | 'reopen'; id: string }

/** What a command left behind: the change that can be undone, or what the undo brought back. */
export type Done = { kind: 'changed'; changeId: string | null } | { kind: 'undone'; children: number }

/** The dialogs of the screen and the last thing done in it. */
export function useVillageWork() {
  const queries = useQueryClient()
  const [opened, setOpened] = useState<Opened | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  return {
    opened,
    done,
    open: (what: Opened) => setOpened(what),
    close: () => setOpened(null),
    /** Everything is asked again; `changeId` null: the newest change of the history. */
    finish: async (result: Done) => {
      setOpened(null)
      setDone(result)
      await queries.invalidateQueries()
    },
    forget: () => setDone(null),
  }
}
export type VillageWork = ReturnType<typeof useVillageWork>
