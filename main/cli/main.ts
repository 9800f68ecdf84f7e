import '../host/node-version.mjs'
import { run } from './run.ts'

const stop = new AbortController()

// The first Ctrl+C lets running work roll back; the second does not wait.
process.on('SIGINT', () => {
  if (stop.signal.aborted) process.exit(130)
  stop.abort()
})
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort())
// Whoever reads our output may stop reading.
process.stdout.on('error', () => {})

process.exitCode = await run(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  signal: stop.signal,
  environment: process.env,
})
