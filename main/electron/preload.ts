import { contextBridge, ipcRenderer } from 'electron'
import { type Bridge, bridgeName, coreGone, portHere } from './bridge.ts'
import { channels } from './channels.ts'

/** What of the page's window is used here; main knows no DOM. */
declare const window: {
  location: { origin: string }
  postMessage(message: string, origin: string, transfer: readonly unknown[]): void
}

const bridge: Bridge = {
  askPort: () => ipcRenderer.send(channels.askPort),
  saveFile: (name, bytes) => ipcRenderer.invoke(channels.saveFile, name, bytes),
  setLanguage: (language) => ipcRenderer.send(channels.language, language),
}

// A port cannot be handed over through the bridge; it goes to the page as a message of its own window.
ipcRenderer.on(channels.portHere, (event) => {
  window.postMessage(portHere, window.location.origin, [...event.ports])
})
ipcRenderer.on(channels.coreGone, () => window.postMessage(coreGone, window.location.origin, []))
contextBridge.exposeInMainWorld(bridgeName, bridge)
