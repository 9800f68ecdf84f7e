import { client } from './client.ts'
import { desktopBridge, NotSaved } from './desktop.ts'

/** A chosen file, as the core wants it to be handed in. */
export async function offered(file: File): Promise<{ name: string; base64: string }> {
  return { name: file.name, base64: await base64Of(file) }
}

/** Puts a chosen list on the core's shelf; nothing is written to disk. */
export async function offerFile(file: File) {
  return client.access.offerFile(await offered(file))
}

/** Takes a made file off the shelf and saves it: where the person says in the desktop window, else as a browser does. */
export async function download(fileId: string): Promise<void> {
  const { name, base64 } = await client.access.takeFile({ fileId })
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const bridge = desktopBridge()
  if (bridge !== undefined) {
    const saved = await bridge.saveFile(name, bytes)
    if (!saved.saved && saved.sentence !== undefined) throw new NotSaved(saved.sentence)
    return
  }
  const address = URL.createObjectURL(new Blob([bytes]))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}
