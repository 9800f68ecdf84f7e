import { accessContract } from './access/contract.ts'
import { awayContract } from './away/contract.ts'
import { deskContract } from './desk/contract.ts'
import { figuresContract } from './figures/contract.ts'
import { listsContract } from './lists/contract.ts'
import { registerContract } from './register/contract.ts'
import { reportsContract } from './reports/contract.ts'
import { sessionsContract } from './sessions/contract.ts'

/** Everything the product can be asked, in one object: the same for the window, the browser, the command line and the tests. */
export const contract = {
  access: accessContract,
  register: registerContract,
  lists: listsContract,
  figures: figuresContract,
  sessions: sessionsContract,
  desk: deskContract,
  away: awayContract,
  reports: reportsContract,
}
