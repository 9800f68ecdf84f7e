import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const faces = [
  { folder: '400Regular', style: 'normal', weight: 400, local: 'Times New Roman' },
  { folder: '400Regular_Italic', style: 'italic', weight: 400, local: 'Times New Roman Italic' },
  { folder: '700Bold', style: 'normal', weight: 700, local: 'Times New Roman Bold' },
  { folder: '700Bold_Italic', style: 'italic', weight: 700, local: 'Times New Roman Bold Italic' },
] as const

/**
 * `@font-face` rules for Times New Roman: the machine's own where it has one, else Tinos (OFL), which has the same
 * widths and every Vietnamese letter. About 3 MB, so only for pages on their way to PDF.
 */
export async function timesFontFaces(): Promise<string> {
  const rules = await Promise.all(faces.map(fontFace))
  return rules.join('\n')
}

async function fontFace({ folder, style, weight, local }: (typeof faces)[number]): Promise<string> {
  const file = import.meta.resolve(`@expo-google-fonts/tinos/${folder}/Tinos_${folder}.ttf`)
  const bytes = await readFile(fileURLToPath(file))
  const source = `local("${local}"), url("data:font/ttf;base64,${bytes.toString('base64')}")`
  return `@font-face { font-family: "Times New Roman"; font-style: ${style}; font-weight: ${weight}; src: ${source}; }`
}
