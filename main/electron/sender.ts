import type { BrowserWindow, IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import { isOurs } from './app-protocol.ts'

/** Whether a message comes from our window's own page, and not from a frame in it or from anything else. */
export function isFromWindow(
  { sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent,
  window: BrowserWindow | undefined,
): boolean {
  return (
    window !== undefined &&
    sender === window.webContents &&
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    isOurs(senderFrame.url)
  )
}
