import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Desk } from './desk.ts'

/** Writes a made file into a folder, whole or not at all; answers where it lies and the hash of what is on the disk. */
export async function saveFile(
  { client, signal }: Pick<Desk, 'client' | 'signal'>,
  { fileId, name }: { fileId: string; name: string },
  folder: string,
): Promise<{ path: string; sha256: string }> {
  const { base64 } = await client.access.takeFile({ fileId }, { signal })
  const bytes = Buffer.from(base64, 'base64')
  await mkdir(folder, { recursive: true })
  const path = join(folder, name)
  const draft = `${path}.tmp`
  await writeFile(draft, bytes)
  await rename(draft, path)
  return { path, sha256: createHash('sha256').update(bytes).digest('hex') }
}
