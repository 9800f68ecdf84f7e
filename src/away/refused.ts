import { ORPCError } from '@orpc/server'
import { awayContract } from './contract.ts'

const messages = {
  ...messagesOf(awayContract.take),
  ...messagesOf(awayContract.cancel),
  ...messagesOf(awayContract.merge),
  ...messagesOf(awayContract.undo),
  ...messagesOf(awayContract.open),
  ...messagesOf(awayContract.erase),
}
/** The refusals that the contract declares, with the contract's sentence. */
export function refused(code: keyof typeof messages, data?: object) {
  return new ORPCError<typeof code, object | undefined>(code, { message: messages[code], data })
}

function messagesOf<E extends Record<string, { message: string }>>(of: { '~orpc': { errorMap: E } }) {
  const told = Object.entries(of['~orpc'].errorMap).map(([code, { message }]) => [code, message])
  return Object.fromEntries(told) as { [Code in keyof E]: string } // each code with its own message
}
