import { ORPCError } from '@orpc/server'
import type { Drawer, Host, ShelfFile } from '../base/ports.ts'
import { bytesFromBase64 } from './base64.ts'
import { commonErrors } from './operation.ts'

/**
 * Puts a file that was handed in on the shelf, into the drawer of whoever asked for it.
 * @throws INVALID_INPUT when its text is no base64
 */
export function putOffered(
  { files }: Pick<Host, 'files'>,
  { name, base64 }: { name: string; base64: string },
  drawer?: Drawer,
): ShelfFile {
  const bytes = bytesFromBase64(base64)
  if (bytes === undefined)
    throw new ORPCError('INVALID_INPUT', {
      message: commonErrors.INVALID_INPUT.message,
      data: { fields: [{ path: 'base64', message: 'không phải base64' }] },
    })
  return files.put({ name, bytes }, drawer)
}
