import type { ParseArgsConfig } from 'node:util'
import type { Desk } from './desk.ts'

/** The values and words after a command's name, as `parseArgs` gives them. */
export interface Words {
  values: Readonly<Record<string, unknown>>
  words: readonly string[]
}

export interface Command {
  /** What follows the command's name. */
  usage: string
  options: NonNullable<ParseArgsConfig['options']>
  /**
   * Reads the words before anything is opened and answers the work to do.
   * @throws {WrongUsage}
   */
  read(words: Words): (desk: Desk) => Promise<Answer>
  /** The answer when the register could not be opened, for a command that is there to say so. */
  refused?(sentence: string): Answer
}

export interface Answer {
  /** The one JSON document on stdout; undefined: the command printed it itself. */
  json: unknown
  exitCode?: number
}

/** A command called in a way it does not have: exit 2, nothing opened or written. */
export class WrongUsage extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'WrongUsage'
  }
}

/** What was handed in cannot be taken: exit 3, nothing written. */
export class InputRefused extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'InputRefused'
  }
}
