import { mkdirSync, writeFileSync } from 'node:fs'
import { createRouterClient } from '@orpc/server'
import { test } from 'vitest'
import { reportsRouter } from '../../src/reports/handlers.ts'
import { finalOf, openLists, requestId } from '../support/lists-client.ts'
import type { Day } from '../../src/base/day.ts'

test('scratch', async () => {
  const lists = await openLists()
  const t0 = performance.now()
  await finalOf(await lists.client.lists.example({ requestId: requestId() }))
  const t1 = performance.now()
  console.log('import', t1 - t0)
  const client = createRouterClient({ reports: reportsRouter }, { context: lists.context })
  const asOf = '2024-07-18' as Day
  mkdirSync('/tmp/reports-look', { recursive: true })
  const html = await client.reports.preview({ asOf, since: '2024-07-11' as Day })
  writeFileSync('/tmp/reports-look/preview.html', html.html)
  console.log('preview', performance.now() - t1)
  const made = await finalOf(await client.reports.make({ asOf, since: '2024-07-11' as Day, forms: ['docx', 'xlsx', 'pdf', 'html'] }))
  console.log('make', performance.now() - t1, made.notMade)
  const left = await finalOf(await client.reports.makeLeftList({ asOf, forms: ['xlsx', 'pdf'] }))
  console.log('left', performance.now() - t1, left.notMade)
  for (const file of [...made.files, ...left.files]) {
    console.log(file.name, file.size)
    writeFileSync(`/tmp/reports-look/${file.name}`, lists.files.get(file.fileId)?.bytes ?? '')
  }
  await lists.context.host.documents.close?.()
  await lists.close()
}, 120000)
