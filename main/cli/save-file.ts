import { createHash } from 'node:crypto'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ShelfFileShape } from '../../src/access/contract.ts'
import type { z } from 'zod'
import type { Desk } from './desk.ts'

/** Writes a file the product made into a folder, whole or not at all, and answers the hash of what is on the disk. */
export async function saveFile(
  { client, signal }: Pick<Desk, 'client' | 'signal'>,
  { fileId, name }: Pick<z.infer<typeof ShelfFileShape>, 'fileId' | 'name'>,
  folder: string,
): Promise<{ path: string; sha256: string }> {
  const { base64 } = await client.access.takeFile({ fileId }, { signal })
  const bytes = Buffer.from(base64, 'base64')
  const path = join(folder, name)
  const draft = `${path}.tmp`
  await writeFile(draft, bytes)
  await rename(draft, path)
  return { path, sha256: createHash('sha256').update(bytes).digest('hex') }
}
