import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { addDays, Day } from '../../src/base/day.ts'
import { countingOn } from '../../src/figures/index.ts'
import { standingsOf } from '../../src/register/standing-query.ts'
import { inProcessClient } from '../../main/host/in-process.ts'
import { thisMachine } from '../../main/host/machine-caller.ts'
import { openHost } from '../../main/host/open-host.ts'

// Questions to a register already filled: figures by village against the product's own statement run by a prepared call
// on a connection of its own, and search in the core. Each day is asked once by each, so that no answer is remembered.
const [folder = ''] = process.argv.slice(2)
const rounds = 7
const host = await openHost({ dataFolder: folder })
const context = host.context(thisMachine)
const client = inProcessClient(host.router, context)
const bare = new Sqlite(join(folder, 'so-thu-nhan.db'), { readonly: true })
bare.pragma("cipher = 'chacha20'")
bare.pragma(`key = 'raw:${readFileSync(join(folder, 'key'), 'utf8').trim()}'`)
bare.pragma('cache_size = -65536')

const product: number[] = []
const prepared: number[] = []
for (let round = 0; round < rounds; round += 1) {
  const asOf = addDays(Day.parse('2024-08-01'), round)
  const { sql, parameters } = await statement(asOf)
  const call = bare.prepare(sql)
  prepared.push(await timed(async () => call.all(...parameters)))
  product.push(await timed(() => client.figures.at({ asOf })))
}

const words = [
  'nguyen van an',
  'ly',
  'giang a chu',
  'lo thi',
  'tram',
  'an',
  '0300001',
  '13/5/2018',
  'quang ngoc uyen',
  'nguyễn thị ánh',
  'xyz',
  'hang mai 2019',
]
const searches: number[] = []
for (let round = 0; round < 20; round += 1)
  for (const word of words) searches.push(await timed(() => client.register.search({ words: word })))

bare.close()
await host.close()
process.stdout.write(
  JSON.stringify({
    figuresMs: middle(product),
    preparedMs: middle(prepared),
    searchP50Ms: at(searches, 0.5),
    searchP95Ms: at(searches, 0.95),
  }),
)

async function statement(asOf: Day) {
  return context.units.read({ actor: 'bench', operation: 'bench' }, async (unit) => {
    const counting = await countingOn(unit, asOf, unit.known)
    const query = standingsOf(unit, { asOf, known: unit.known, counting }, {}, false)
      .select(['village_no', 'age_group', 'standing', 'photo_due'])
      .select((of) => of.fn.countAll<number>().as('children'))
      .groupBy(['village_no', 'age_group', 'standing', 'photo_due'])
    const { sql, parameters } = query.compile()
    return { sql, parameters }
  })
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

function middle(values: readonly number[]): number {
  return at(values, 0.5)
}

function at(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? 0
}
