import type { Transaction } from 'kysely'
import type { Day, Instant } from '../base/day.ts'
import { dayInVietnam, instantPlus } from '../base/day.ts'
import type { Database, Engine } from './database.ts'
import type { Tables } from './tables.ts'

/** Who does it and what: kept with the recording that the unit makes. */
export interface About {
  actor: string
  operation: string
  requestId?: string
  /**
   * A power cut may take what is written, as if the unit had never been: only for what can be made again, like a preview.
   * It is whole or not there at all, and kept as firmly as anything else once a unit without this mark has ended.
   */
  mayBeLost?: true
}

/**
 * One transaction on one commune. Stores are made from it and from nothing else: on SQLite another handle would wait for
 * this one for ever. After its end every use throws.
 */
export interface Unit {
  readonly db: Transaction<Tables>
  readonly engine: Engine
  readonly communeId: number
  readonly about: About
  readonly now: Instant
  readonly today: Day
  /** The newest recording of the commune as this unit began: what "known now" means. */
  readonly known: number
  readonly knownAt: Instant
  /** The number of the recording this unit makes; its instant is fixed when the unit ends. Throws in a reading unit. */
  recording(): number
  /** The first of `count` fresh integers for `no` columns. Throws in a reading unit. */
  numbers(count: number): number
  /** The answer to give again when the same request id comes again. */
  keepAnswer(answer: string): void
  /** Names what changed, for the open windows; sent after the commit. */
  touch(topic: Topic): void
}

export type Topic = 'register' | 'lists' | 'settings' | 'reports' | 'sessions'

export interface UnitsOfWork {
  read<T>(about: About, work: (unit: Unit) => PromiseLike<T>): Promise<T>
  write<T>(about: About, work: (unit: Unit) => PromiseLike<T>): Promise<T>
}

interface Settled {
  database: Database
  communeId: number
  now: () => Instant
  /** Called after a commit with what it changed. */
  changed: (topics: ReadonlySet<Topic>) => void
}

/**
 * Units of work over a database. A writing unit locks the commune's row first, so that recordings of a commune are made
 * one after another: the number grows by one, the instant never repeats and never goes back, even if the clock does.
 */
export function unitsOfWork({ database, communeId, now, changed }: Settled): UnitsOfWork {
  return {
    read: (about, work) =>
      database.read(async (db) => {
        const commune = await readCommune(db, communeId)
        const { unit, end } = openUnit({ db, engine: database.engine, commune, about, at: now(), writing: false })
        try {
          return await work(unit)
        } finally {
          end()
        }
      }),
    async write(about, work) {
      const topics = new Set<Topic>()
      const answer = await database.write(async (db) => {
        const commune = await lockCommune(db, database.engine, communeId)
        const { unit, end, made } = openUnit({ db, engine: database.engine, commune, about, at: now(), writing: true })
        try {
          const answer = await work(unit)
          await record(db, commune, about, made(), now())
          for (const topic of made().topics) topics.add(topic)
          return answer
        } finally {
          end()
        }
      }, about.mayBeLost === true)
      if (topics.size > 0) changed(topics)
      return answer
    },
  }
}

interface Commune {
  id: number
  last_recording: number
  last_instant: string
  next_no: number
}

interface Made {
  recording: number | null
  nextNo: number
  answer: string | null
  topics: ReadonlySet<Topic>
}

function readCommune(db: Transaction<Tables>, communeId: number): Promise<Commune> {
  return db
    .selectFrom('commune')
    .select(['id', 'last_recording', 'last_instant', 'next_no'])
    .where('id', '=', communeId)
    .executeTakeFirstOrThrow()
}

function lockCommune(db: Transaction<Tables>, engine: Engine, communeId: number): Promise<Commune> {
  const query = db
    .selectFrom('commune')
    .select(['id', 'last_recording', 'last_instant', 'next_no'])
    .where('id', '=', communeId)
  return (engine === 'postgres' ? query.forUpdate() : query).executeTakeFirstOrThrow()
}

interface Opening {
  db: Transaction<Tables>
  engine: Engine
  commune: Commune
  about: About
  at: Instant
  writing: boolean
}

function openUnit({ db, engine, commune, about, at, writing }: Opening) {
  let ended = false
  let recording: number | null = null
  let nextNo = commune.next_no
  let answer: string | null = null
  const topics = new Set<Topic>()

  const unit: Unit = {
    get db() {
      if (ended) throw new Error('this unit of work has ended: its store must not be used any more')
      return db
    },
    engine,
    communeId: commune.id,
    about,
    now: at,
    today: dayInVietnam(at),
    known: commune.last_recording,
    knownAt: commune.last_instant as Instant, // written by `record` below from an Instant
    recording() {
      if (!writing || ended) throw new Error('only an open writing unit makes a recording')
      recording = commune.last_recording + 1
      return recording
    },
    numbers(count) {
      if (!writing || ended) throw new Error('only an open writing unit hands out numbers')
      const first = nextNo
      nextNo += count
      return first
    },
    keepAnswer(text) {
      answer = text
    },
    touch(topic) {
      topics.add(topic)
    },
  }
  return {
    unit,
    end: () => {
      ended = true
    },
    made: (): Made => ({ recording, nextNo, answer, topics }),
  }
}

async function record(
  db: Transaction<Tables>,
  commune: Commune,
  about: About,
  made: Made,
  now: Instant,
): Promise<void> {
  const recorded = made.recording ?? (made.answer === null ? null : commune.last_recording + 1)
  if (recorded === null) {
    if (made.nextNo !== commune.next_no)
      await db.updateTable('commune').set({ next_no: made.nextNo }).where('id', '=', commune.id).execute()
    return
  }
  const earliest = instantPlus(commune.last_instant as Instant, 1) // the column holds only instants, see above
  const at = now > earliest ? now : earliest
  await db
    .updateTable('commune')
    .set({ last_recording: recorded, last_instant: at, next_no: made.nextNo })
    .where('id', '=', commune.id)
    .execute()
  await db
    .insertInto('recording')
    .values({
      commune_id: commune.id,
      no: recorded,
      at,
      actor: about.actor,
      operation: about.operation,
      request_id: about.requestId ?? null,
      answer: made.answer,
    })
    .execute()
}
