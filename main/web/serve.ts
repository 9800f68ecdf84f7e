import { createInterface } from 'node:readline'
import type { OpenHost } from '../host/open-host.ts'
import { newSecret } from '../host/ids.ts'
import { onLastResort } from '../host/last-resort.ts'
import { thisMachine } from '../host/machine-caller.ts'
import { sayRunning } from './running.ts'
import { startWebServer, type WebServer } from './server.ts'

export interface Serving {
  server: WebServer
  /** The first one-time address, already printed. */
  address: string
  close(): Promise<void>
}

/**
 * Serves an opened host from a terminal: prints the one-time address, and a new one each time Enter is pressed.
 * With `folder`, another process of this user can ask for an address too (a server's register has no folder of its own).
 */
export async function serveFromTerminal(
  host: OpenHost,
  { port, print, folder }: { port?: number; print: (line: string) => void; folder: string | undefined },
): Promise<Serving> {
  onLastResort(host.log, print)
  const key = newSecret()
  const server = await startWebServer({
    router: host.router,
    context: host.context(thisMachine),
    log: host.log,
    key,
    ...(port === undefined ? {} : { port }),
  })
  const forget = folder === undefined ? () => {} : sayRunning(folder, { port: server.port, key })
  const address = server.newAddress()
  print(`Mở trong trình duyệt trên máy này: ${address}`)
  print('Địa chỉ chỉ dùng được một lần. Nhấn Enter để có địa chỉ mới, Ctrl+C để dừng.')
  const lines = createInterface({ input: process.stdin })
  lines.on('line', () => print(`Địa chỉ mới: ${server.newAddress()}`))
  return {
    server,
    address,
    async close() {
      lines.close()
      forget()
      await server.close()
    },
  }
}
