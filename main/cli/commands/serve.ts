import { once } from 'node:events'
import { serveFromTerminal } from '../../web/serve.ts'
import { portTaken } from '../../web/server.ts'
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
      const wishes = { print: say, folder, ...(port === null ? {} : { port }) }
      const serving = await serveFromTerminal(host, wishes).catch((failure: unknown) => {
        const sentence = portTaken(failure, port ?? undefined)
        throw sentence === undefined ? failure : new InputRefused(sentence)
      })
      process.stdout.write(`${JSON.stringify({ address: serving.address, port: serving.server.port })}\n`)
      if (!signal.aborted) await once(signal, 'abort')
      await serving.close()
      return { json: undefined }
    }
  },
}
