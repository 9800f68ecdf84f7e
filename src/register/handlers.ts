import { implement } from '@orpc/server'
import { answerable, inUnit, permitted, type Context } from '../access/index.ts'
import { registerContract } from './contract.ts'
const os: any = implement(registerContract).$context<Context>().use(answerable).use(permitted).use(inUnit)
const made: any = {}
for (const key of Object.keys(registerContract)) made[key] = os[key].handler(() => { throw new Error('stub') })
export const registerRouter: any = os.router(made)
