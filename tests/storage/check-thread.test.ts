import { expect, it } from 'vitest'
import { inProcessClient } from '../../main/host/in-process.ts'
import { newId } from '../../main/host/ids.ts'
import { thisMachine } from '../../main/host/machine-caller.ts'
import { openHost } from '../../main/host/open-host.ts'
import { temporaryFolder } from '../support/temporary.ts'

it('a register is looked through while others work with it', async () => {
  const host = await openHost({ dataFolder: temporaryFolder('checked') })
  const client = inProcessClient(host.router, host.context(thisMachine))
  const order: string[] = []
  const looking = client.access.verify().then((checks) => {
    order.push('looked through')
    return checks
  })
  await client.register.addChild({ requestId: newId(), fields: { name: 'Giàng A Páo' } })
  order.push('written')
  expect(await client.register.search({ words: 'giang' })).toHaveLength(1)
  order.push('found')
  expect((await looking).filter(({ ok }) => !ok)).toEqual([])
  expect(order).toEqual(['written', 'found', 'looked through'])
  await host.close()
})
