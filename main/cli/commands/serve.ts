import { once } from 'node:events'
import { serveFromTerminal } from '../../web/serve.ts'
import { type Command, InputRefused } from '../command.ts'
import { noWords, numberOption } from '../words.ts'

/** The web shell on this machine only, until Ctrl+C. */
export const serveCommand: Command = {
  usage: '[--port N]',
  options: { port: { type: 'string' } },
  read(words) {
    noWords(words)
    const port = numberOption(words, 'port', { from: 1, to: 65_535 })
    return async ({ host, say, signal }) => {
      const folder = host.protection === 'key-file' ? host.dataFolder : undefined
      const serving = await serveFromTerminal(host, { print: say, folder, ...(port === null ? {} : { port }) }).catch(
        (failure: unknown) => {
          if (failure instanceof Error && 'code' in failure && failure.code === 'EADDRINUSE')
            throw new InputRefused(`Cổng ${port} đang được chương trình khác dùng. Hãy chọn cổng khác bằng --port.`)
          throw failure
        },
      )
      process.stdout.write(`${JSON.stringify({ address: serving.address, port: serving.server.port })}\n`)
      if (!signal.aborted) await once(signal, 'abort')
      await serving.close()
      return { json: undefined }
    }
  },
}
