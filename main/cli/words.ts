import type { z } from 'zod'
import { Day, Instant } from '../../src/base/day.ts'
import { type Words, WrongUsage } from './command.ts'

/** The value of an option, or undefined. */
export function textOption({ values }: Words, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

export function flagOption({ values }: Words, name: string): boolean {
  return values[name] === true
}

/** The value of an option that must be there. */
export function neededOption(words: Words, name: string): string {
  const value = textOption(words, name)
  if (value === undefined) throw new WrongUsage(`Thiếu --${name}.`)
  return value
}

export function dayOption(words: Words, name: string): Day | null {
  const text = textOption(words, name)
  return text === undefined ? null : dayOf(text, name)
}

export function neededDay(words: Words, name: string): Day {
  return dayOf(neededOption(words, name), name)
}

/** An instant in UTC; seconds without fractions are taken as whole. */
export function instantOption(words: Words, name: string): Instant | null {
  const text = textOption(words, name)
  if (text === undefined) return null
  const instant = Instant.safeParse(text.replace(/(:\d{2})Z$/, '$1.000Z'))
  if (instant.success) return instant.data
  throw new WrongUsage(`--${name} phải là một thời điểm UTC dạng 2024-07-18T03:04:05.678Z, không phải “${text}”.`)
}

/** The value of an option that is one of a few words. */
export function choiceOption<Choice extends string>(
  words: Words,
  name: string,
  choices: z.ZodType<Choice>,
  shown: readonly string[],
): Choice | null {
  const text = textOption(words, name)
  if (text === undefined) return null
  const choice = choices.safeParse(text)
  if (choice.success) return choice.data
  throw new WrongUsage(`--${name} phải là một trong: ${shown.join(', ')}; không phải “${text}”.`)
}

export function numberOption(words: Words, name: string, { from, to }: { from: number; to: number }): number | null {
  const text = textOption(words, name)
  if (text === undefined) return null
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (number >= from && number <= to) return number
  throw new WrongUsage(`--${name} phải là số nguyên từ ${from} đến ${to}, không phải “${text}”.`)
}

/** Nothing but options may follow the command. */
export function noWords({ words }: Words): void {
  const [extra] = words
  if (extra !== undefined) throw new WrongUsage(`Không hiểu “${extra}”.`)
}

function dayOf(text: string, name: string): Day {
  const day = Day.safeParse(text)
  if (day.success) return day.data
  throw new WrongUsage(`--${name} phải là một ngày dạng NĂM-THÁNG-NGÀY (2024-07-18), không phải “${text}”.`)
}
