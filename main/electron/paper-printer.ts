import { BrowserWindow, session, type Session } from 'electron'
import { scheme } from './app-protocol.ts'

/** Prints pages to PDF in a hidden window of its own: no scripts, no network, nothing kept. */
export interface PaperPrinter {
  print(html: string, signal: AbortSignal): Promise<Uint8Array>
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"

export function createPaperPrinter(): PaperPrinter {
  const papers = new Map<string, string>()
  let own: Session | undefined
  let last = 0

  /** A session without a disk, whose only pages are those waiting to be printed. */
  function paperSession(): Session {
    if (own !== undefined) return own
    own = session.fromPartition('paper')
    own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
    own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !/^(so-thu-nhan|data):/.test(url) }))
    own.protocol.handle(scheme, ({ url }) => {
      const html = papers.get(url)
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }
      return html === undefined ? new Response('', { status: 404 }) : new Response(html, { headers })
    })
    return own
  }

  return {
    async print(html, signal) {
      signal.throwIfAborted()
      const address = `${scheme}://paper/${++last}`
      papers.set(address, html)
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          session: paperSession(),
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          javascript: false,
        },
      })
      const stop = (): void => window.destroy()
      signal.addEventListener('abort', stop)
      try {
        return await Promise.race([printed(window, address), pageEnd(window)])
      } finally {
        signal.removeEventListener('abort', stop)
        papers.delete(address)
        if (!window.isDestroyed()) window.destroy()
      }
    },
  }
}

async function printed(window: BrowserWindow, address: string): Promise<Uint8Array> {
  await window.loadURL(address)
  const pdf = await window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
  })
  return new Uint8Array(pdf)
}

/** Never ends unless the page does before it is printed: nobody would answer then. @throws */
function pageEnd({ webContents }: BrowserWindow): Promise<never> {
  return new Promise((_resolve, reject) => {
    webContents.once('render-process-gone', (_event, { reason }) =>
      reject(new Error(`the paper's page ended: ${reason}`)),
    )
  })
}
