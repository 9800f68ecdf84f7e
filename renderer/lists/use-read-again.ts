import { useNavigate } from '@tanstack/react-router'
import type { Preview } from '../../src/lists/contract.ts'
import { readFiles } from './import-draft.ts'
import { type ReadAgain, useRememberedFiles } from './read-again.ts'

/** Reads the files of a preview once more with something changed, in its place; null when they are not kept any more. */
export function useReadAgain(preview: Preview) {
  const navigate = useNavigate()
  const kept = useRememberedFiles(preview.sourceId)
  const again = preview.status === 'staged' ? kept : null
  if (again === null) return null
  return {
    files: again,
    async read(changed: Partial<ReadAgain>): Promise<void> {
      const next = await readFiles({ ...again, ...changed }, preview.sourceId)
      if (next !== null) void navigate({ to: '/lists', search: { source: next.sourceId } })
    },
  }
}
