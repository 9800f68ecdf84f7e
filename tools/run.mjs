// node tools/run.mjs FILE [ARGUMENT...]: runs an entry of the project after looking at the version of Node.
import '../main/host/node-version.mjs'
import * as nodeModule from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

// What was compiled once is kept, for this process and those it starts: a command then answers in half the time.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '..', 'node_modules', '.cache', 'compiled')
nodeModule.enableCompileCache(process.env.NODE_COMPILE_CACHE)

const [entry] = process.argv.splice(2, 1)
process.argv[1] = resolve(entry ?? '')
try {
  await import(pathToFileURL(process.argv[1]).href)
} catch (failure) {
  const missing = ['ERR_MODULE_NOT_FOUND', 'ERR_DLOPEN_FAILED'].includes(failure?.code)
  if (!missing) throw failure
  process.stderr.write(`Bản cài đặt chưa đủ (${failure.code}): hãy chạy "npm ci" rồi thử lại.\n${failure.message}\n`)
  process.exitCode = 1
}
