import { os, ORPCError, ValidationError } from '@orpc/server'
import type { Unit } from '../storage/unit-of-work.ts'
import type { Context } from './context.ts'
import { commonErrors, type OperationMeta } from './operation.ts'

const base = os.$context<Context>().$meta<OperationMeta>({ needs: 'nothing', unit: 'own' })

/**
 * First: every failure becomes one of the contract's errors, in streams too. What nobody foresaw is logged and answered
 * with a reference, never with its message or stack. Somebody who stopped the work is not a failure.
 */
export const answerable = base.middleware(async ({ context, next, path, signal }) => {
  const answer = (failure: unknown): unknown => {
    if (signal?.aborted) return failure
    if (failure instanceof ORPCError) {
      if (failure.cause instanceof ValidationError && failure.code === 'BAD_REQUEST')
        return common('INVALID_INPUT', { fields: fieldsOf(failure.cause) })
      if (failure.code !== 'INTERNAL_SERVER_ERROR') return failure
    }
    return common('UNEXPECTED', { reference: context.host.report(failure, path.join('.')) })
  }
  try {
    const result = await next()
    return isStream(result.output) ? { ...result, output: guarded(result.output, answer) } : result
  } catch (failure) {
    throw answer(failure)
  }
})

/** Second: the permission the operation declares, before its input is even looked at. */
export const permitted = base.middleware(async ({ context, next, procedure }) => {
  const { needs } = procedure['~orpc'].meta
  if (needs !== 'nothing' && !context.caller.permissions.has(needs)) throw common('NOT_ALLOWED', { needs })
  return next()
})

/**
 * Third: one unit of work around the handler. A command that carries a request id is answered from the first time's
 * answer when it comes again. A stream outlives this call and opens its own units.
 */
export const inUnit = base.middleware(async ({ context, next, procedure, path }, input: unknown) => {
  const { unit: kind } = procedure['~orpc'].meta
  const operation = path.join('.')
  const { actor } = context.caller
  if (kind === 'own') return next({ context: { unit: noUnit(operation) } })
  if (kind === 'read') return context.units.read({ actor, operation }, async (unit) => next({ context: { unit } }))

  const requestId = requestIdOf(input)
  const about = requestId === undefined ? { actor, operation } : { actor, operation, requestId }
  return context.units.write(about, async (unit) => {
    if (requestId === undefined) return next({ context: { unit } })
    const earlier = await earlierAnswer(unit, requestId)
    if (earlier !== undefined) return { output: JSON.parse(earlier), context: { unit } }
    const result = await next({ context: { unit } })
    unit.keepAnswer(JSON.stringify(result.output ?? null))
    return result
  })
})

/** The answer kept for a request id, as JSON; undefined when the command was not carried out yet. */
export async function earlierAnswer(unit: Unit, requestId: string): Promise<string | undefined> {
  const row = await unit.db
    .selectFrom('recording')
    .select('answer')
    .where('commune_id', '=', unit.communeId)
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  return row?.answer ?? undefined
}

/** One of the common errors with its sentence: an ORPCError made by its code alone would carry the code as its message. */
function common<Code extends keyof typeof commonErrors>(code: Code, data: object): ORPCError<Code, object> {
  return new ORPCError(code, { message: commonErrors[code].message, data })
}

function requestIdOf(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || !('requestId' in input)) return undefined
  return typeof input.requestId === 'string' ? input.requestId : undefined
}

function noUnit(operation: string): Unit {
  return new Proxy({} as Unit, {
    get() {
      throw new Error(`${operation} opens its own units of work`)
    },
  })
}

function fieldsOf(failure: ValidationError) {
  return failure.issues.map((issue) => ({
    path: (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.'),
    message: messageOf(issue),
  }))
}

/** What is wrong with a value, in words: the checks of zod speak a programmer's English, our own speak for themselves. */
function messageOf(issue: { message: string }): string {
  const { code, origin, minimum, maximum } = { code: null, origin: null, minimum: null, maximum: null, ...issue }
  if (code === 'custom') return issue.message
  if (code === 'too_big') return origin === 'string' ? `nhiều nhất ${maximum} ký tự` : `nhiều nhất là ${maximum}`
  if (code === 'too_small' && origin === 'string') return Number(minimum) > 1 ? `ít nhất ${minimum} ký tự` : 'chưa ghi'
  if (code === 'too_small') return `ít nhất là ${minimum}`
  return 'chưa đúng dạng'
}

function isStream(output: unknown): output is AsyncIterableIterator<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output
}

async function* guarded(stream: AsyncIterableIterator<unknown>, answer: (failure: unknown) => unknown) {
  try {
    return yield* stream
  } catch (failure) {
    throw answer(failure)
  }
}
