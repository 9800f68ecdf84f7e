import { createRouterClient } from '@orpc/server'
import { expect, it } from 'vitest'
import { accessRouter } from '../../src/access/handlers.ts'
import type { Permission } from '../../src/access/operation.ts'
import { describeEachEngine } from '../support/engines.ts'
import { contextOf, failure } from '../unit/register/client.ts'

describeEachEngine('drafts', (open) => {
  it('what is typed is kept for whoever typed it, replaced and forgotten, and goes by itself after a week', async () => {
    const register = await open()
    const as = (actor: string, may?: readonly Permission[]) =>
      createRouterClient(accessRouter, { context: contextOf(register, may, actor) })
    const [one, other] = [as('cán bộ'), as('người khác')]
    const before = (await one.session()).knownAt
    await one.keepDraft({ name: 'new-child', content: '{"form":1}' })
    await one.keepDraft({ name: 'new-child', content: '{"form":2}' })
    await one.keepDraft({ name: 'child-7', content: '{"form":3}' })
    expect(await one.draft({ name: 'new-child' })).toEqual({ content: '{"form":2}' })
    expect(await other.draft({ name: 'new-child' })).toEqual({ content: null })
    await one.keepDraft({ name: 'new-child', content: null })
    expect(await one.draft({ name: 'new-child' })).toEqual({ content: null })
    // Nothing is known by a draft: no recording was made.
    expect((await one.session()).knownAt).toBe(before)

    register.clock.advance(8 * 24 * 60 * 60 * 1000)
    expect(await one.draft({ name: 'child-7' })).toEqual({ content: null })
    await other.keepDraft({ name: 'x', content: 'x' })
    expect(await register.database.root.selectFrom('draft').select('name').execute()).toEqual([{ name: 'x' }])
    const looking = as('cán bộ', ['see-names'])
    expect(await failure(looking.keepDraft({ name: 'x', content: null }))).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await failure(looking.draft({ name: 'x' }))).toMatchObject({ code: 'NOT_ALLOWED' })
  })
})
