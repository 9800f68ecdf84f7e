import { ORPCError } from '@orpc/client'
import i18next from 'i18next'
import { toldInWords } from '../i18n/core-words.ts'
import { isLost, NotSent, Unanswered } from './careful-link.ts'
import { NotSaved } from './desktop.ts'
import type { vi } from '../i18n/vi.ts'

/** A failure as a person reads it: what is wrong, what to do now, and the log reference when nobody foresaw it. */
export interface Failure {
  code: string
  what: string
  todo: string | null
  reference: string | null
}

/** The core did not answer at all: no connection, or the program was closed. */
export function isUnreachable(failure: unknown): boolean {
  return isLost(failure) || failure instanceof NotSent || failure instanceof Unanswered
}

export function hasCode(failure: unknown, code: string): failure is ORPCError<string, unknown> {
  return failure instanceof ORPCError && failure.code === code
}

export function failureOf(failure: unknown): Failure {
  if (failure instanceof NotSaved) return { code: 'NOT_SAVED', what: failure.message, todo: null, reference: null }
  if (!(failure instanceof ORPCError)) {
    const code = codeOf(failure)
    return { code, what: i18next.t(`errors.what.${code}`), todo: i18next.t(`errors.todo.${code}`), reference: null }
  }
  const code = failure.code
  return {
    code,
    what: whatOf(failure),
    todo: todoOf(failure),
    reference: textOf(failure.data, 'reference'),
  }
}

function codeOf(failure: unknown) {
  if (failure instanceof NotSent) return 'NOT_SENT'
  if (failure instanceof Unanswered) return 'UNANSWERED'
  return isLost(failure) ? 'UNREACHABLE' : 'UNKNOWN'
}

/** The core's own sentence, made precise by the data that came with it. */
function whatOf(failure: ORPCError<string, unknown>): string {
  const { code, data, message } = failure
  if (code === 'FILE_REFUSED')
    return i18next.t('errors.fileRefused', { file: textOf(data, 'file'), reason: fileReason(data) })
  if (code === 'SECRET')
    return i18next.t('errors.secret', {
      file: textOf(data, 'file'),
      sheet: textOf(data, 'sheet'),
      row: numberOf(data, 'row'),
      mark: textOf(data, 'mark'),
    })
  if (code === 'INVALID_INPUT') return [i18next.t('errors.what.INVALID_INPUT'), ...fieldMessages(data)].join(' ')
  if (code === 'INTERNAL_SERVER_ERROR') return i18next.t('errors.what.UNKNOWN')
  return isWorded(code) && i18next.language !== 'vi' ? i18next.t(`errors.what.${code}`) : toldInWords(message)
}

/** Each code of the contract has its sentence in the window; the core's own, in Vietnamese, may say more. */
function isWorded(code: string): code is keyof typeof vi.errors.what {
  return i18next.exists(`errors.what.${code}`)
}

function todoOf({ code, data }: ORPCError<string, unknown>): string | null {
  const reason = code === 'FILE_REFUSED' ? textOf(data, 'reason') : null
  if (isReason(reason)) return i18next.t(`errors.fileTodo.${reason}`)
  return isKnown(code) ? i18next.t(`errors.todo.${code}`) : null
}

/** With the numbers that belong to it: the rows there are, the most that are read. */
function fileReason(data: unknown): string {
  const reason = textOf(data, 'reason')
  const facts = partOf(data, 'facts')
  if (!isReason(reason)) return reason ?? ''
  return i18next.t(`errors.fileReason.${reason}`, typeof facts === 'object' && facts !== null ? { ...facts } : {})
}

function isReason(reason: string | null): reason is keyof typeof vi.errors.fileReason {
  return reason !== null && i18next.exists(`errors.fileReason.${reason}`)
}

function isKnown(code: string): code is keyof typeof vi.errors.todo {
  return i18next.exists(`errors.todo.${code}`)
}

function fieldMessages(data: unknown): string[] {
  const fields: unknown = partOf(data, 'fields')
  if (!Array.isArray(fields)) return []
  return fields.map((field: unknown) => {
    const name = fieldName(textOf(field, 'path')?.split('.').at(-1) ?? '')
    const message = toldInWords(textOf(field, 'message') ?? '')
    return name === null ? `${message}.` : `${name}: ${message}.`
  })
}

/** The input as the form names it; null: one that no form shows. */
function fieldName(name: string): string | null {
  for (const key of [`errors.field.${name}`, `lists.field.${name}`])
    if (i18next.exists(key)) return String(i18next.t(key as never)) // it exists
  return null
}

function partOf(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null && key in data ? Reflect.get(data, key) : undefined
}

function textOf(data: unknown, key: string): string | null {
  const part = partOf(data, key)
  return typeof part === 'string' ? part : null
}

function numberOf(data: unknown, key: string): number | null {
  const part = partOf(data, key)
  return typeof part === 'number' ? part : null
}
