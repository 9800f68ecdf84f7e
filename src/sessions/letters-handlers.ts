import { implement } from '@orpc/server'
import { answerable, type Context, inUnit, permitted, settingsNow } from '../access/index.ts'
import { letterNumbersOf, letterSessions, numberHouseholds } from './letters.ts'
import { lettersContract } from './letters-contract.ts'

const os = implement(lettersContract).$context<Context>().use(answerable).use(permitted).use(inUnit)

const letterNumbers = os.letterNumbers.handler(async ({ context: { unit }, input, errors }) => {
  const sessions = await letterSessions(unit, input.sessionIds)
  if (sessions === undefined) throw errors.NO_SUCH_SESSION()
  return letterNumbersOf(unit, sessions)
})

const giveNumbers = os.giveNumbers.handler(async ({ context: { unit, host }, input, errors }) => {
  const sessions = await letterSessions(unit, input.sessionIds)
  if (sessions === undefined) throw errors.NO_SUCH_SESSION()
  if (!sessions.allOpen) throw errors.SESSION_NOT_OPEN()
  if ((await settingsNow(unit)).familyPaper !== 'letter') throw errors.SLIPS_CHOSEN()
  return { ...(await numberHouseholds(unit, host.newId, sessions)), notAgreed: sessions.notAgreed }
})

/** The handlers of the numbers of giấy mời. */
export const lettersHandlers = { letterNumbers, giveNumbers }
