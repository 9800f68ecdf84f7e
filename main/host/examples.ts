import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** The lists of the invented example campaign that are taken in as one register. */
const registerLists = ['danh-sach-tre-em.xlsx']

/** The folder of the example lists that come with the product. */
export const examplesFolder = fileURLToPath(new URL('../../samples/', import.meta.url))

/** The example lists that fill an empty register, read from the product's own folder. */
export async function exampleLists(): Promise<readonly { name: string; bytes: Uint8Array }[]> {
  return await Promise.all(
    registerLists.map(async (name) => ({
      name,
      bytes: await readFile(new URL(`../../samples/${name}`, import.meta.url)),
    })),
  )
}
