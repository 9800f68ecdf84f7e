import { readFile } from 'node:fs/promises'
import { read } from 'hucre'

// The bare limit of taking a list in: its cells, number formats and fonts read by the library alone, in a fresh process.
const [file = ''] = process.argv.slice(2)
const bytes = await readFile(file)
const begin = performance.now()
const { sheets } = await read(bytes, { readStyles: true })
process.stdout.write(JSON.stringify({ ms: performance.now() - begin, rows: sheets[0]?.rows.length ?? 0 }))
