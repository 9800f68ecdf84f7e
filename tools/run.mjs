// node tools/run.mjs FILE [ARGUMENT...]: runs an entry of the project after looking at the version of Node.
import '../main/host/node-version.mjs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const [entry] = process.argv.splice(2, 1)
process.argv[1] = resolve(entry ?? '')
await import(pathToFileURL(process.argv[1]).href)
