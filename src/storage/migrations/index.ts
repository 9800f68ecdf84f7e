import type { Kysely } from 'kysely'
import type { Engine } from '../database.ts'
import { register } from './0010-register.ts'
import { lists } from './0020-lists.ts'
import { search } from './0030-search.ts'
import { sessions } from './0040-sessions.ts'
import { drafts } from './0050-drafts.ts'
import { deskSeats } from './0065-desk-seats.ts'
import { away } from './0070-away.ts'
import { companionRule } from './0075-companion-rule.ts'
import { letters } from './0080-letters.ts'
import { leanerIndexes } from './0085-leaner-indexes.ts'

export interface Migration {
  name: string
  up(db: Kysely<unknown>, engine: Engine): Promise<void>
}

/** Forward only, in this order, each in one transaction. A name, once released, never changes. */
export const migrations: readonly Migration[] = [
  { name: '0010-register', up: register },
  { name: '0020-lists', up: lists },
  { name: '0030-search', up: search },
  { name: '0040-sessions', up: sessions },
  { name: '0050-drafts', up: drafts },
  { name: '0065-desk-seats', up: deskSeats },
  { name: '0070-away', up: away },
  { name: '0075-companion-rule', up: companionRule },
  { name: '0080-letters', up: letters },
  { name: '0085-leaner-indexes', up: leanerIndexes },
]
