import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Preview } from '../../src/lists/contract.ts'
import { offerFile } from '../app/files.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { DropZone } from './DropZone.tsx'
import { lastAsked, readFiles } from './import-draft.ts'

/**
 * The shelf gave the files up meanwhile: they are asked for again, and read with everything chosen and corrected before.
 * Only files of the same names are taken: the answer about the secrecy mark was given for them.
 */
export function FilesGone({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [failure, setFailure] = useState<unknown>(null)
  const names = preview.files.map((file) => file.file)
  const asked = lastAsked()
  if (asked === null) return null
  const read = async (chosen: readonly File[]) => {
    const files = names.flatMap((name) => chosen.find((file) => file.name === name) ?? [])
    if (files.length < names.length) return
    try {
      setFailure(null)
      const fileIds: string[] = []
      for (const file of files) fileIds.push((await offerFile(file)).fileId)
      const next = await readFiles({ ...asked.again, fileIds }, asked.instead)
      if (next !== null) void navigate({ to: '/lists', search: { source: next.sourceId } })
    } catch (thrown) {
      setFailure(thrown)
    }
  }
  return (
    <>
      <Notice tone="look" live>
        {t('lists.files.chooseAgain', { names: names.join(', ') })}
      </Notice>
      <FailureNotice failure={failure} />
      <DropZone onFiles={(files) => void read(files)} filled />
    </>
  )
}
