import { implement } from '@orpc/server'
import { answerable, inUnit, permitted, type Context } from '../access/index.ts'
import { reportsContract } from './contract.ts'
const os: any = implement(reportsContract).$context<Context>().use(answerable).use(permitted).use(inUnit)
const made: any = {}
for (const key of Object.keys(reportsContract)) made[key] = os[key].handler(() => { throw new Error('stub') })
export const reportsRouter: any = os.router(made)
