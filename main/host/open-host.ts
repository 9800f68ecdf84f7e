import { setImmediate } from 'node:timers/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Caller, Context } from '../../src/access/index.ts'
import type { Host as CoreHost } from '../../src/base/ports.ts'
import type { Instant } from '../../src/base/day.ts'
import { router } from '../../src/router.ts'
import type { Database } from '../../src/storage/database.ts'
import { type UnitsOfWork, unitsOfWork } from '../../src/storage/unit-of-work.ts'
import type { SpawnReader } from '../files/reading/reader-process.ts'
import { createWorkbookReader } from '../files/reading/workbook-reader.ts'
import { createSeals } from '../files/sealing.ts'
import { createShelf } from '../files/shelf.ts'
import { createDocumentWriter } from '../files/writing/document-writer.ts'
import type { Printer } from '../files/writing/pdf/printer.ts'
import { careOf } from './care.ts'
import { type Check, verifyDatabase } from '../storage/checks.ts'
import { createChecker } from './checking/checker.ts'
import { eraseFolder, openFolder } from '../storage/folder.ts'
import { refusalOfFile } from '../storage/refused.ts'
import { createChangeFeed } from './change-feed.ts'
import { now as clock } from './clock.ts'
import { exampleLists } from './examples.ts'
import { newId } from './ids.ts'
import { keepReady } from './keep-ready.ts'
import { openLog, type Log } from './log.ts'
import { everyTopic, watchOtherProcesses } from './other-processes.ts'
import { version } from './product.ts'
import { createSolver } from './solver/solver.ts'

export interface HostOptions {
  /** A folder, made on first use, or the address of a PostgreSQL server. */
  dataFolder: string
  /** For tests: the clock. */
  now?: () => Instant
  /** How often to look for what other processes changed; 3,000 ms by default. */
  lookEveryMs?: number
  /** Who prints paper to PDF; by default a browser found on the machine. */
  printer?: Printer
  /** How the process that opens a spreadsheet is started; by default with Node's fork. */
  spawnReader?: SpawnReader
  /** The file of the solving thread, where it was bundled. */
  solverThread?: string
  /** The file of the thread that writes large workbooks, where it was bundled. */
  bookThread?: string
  /** The file of the thread that looks through a register, where it was bundled. */
  checkThread?: string
}

export { StorageRefused } from '../storage/refused.ts'

/** The product, opened on one register and ready to be served by any shell. */
export interface OpenHost {
  router: typeof router
  /** What an operation is called with on behalf of a caller. */
  context(caller: Caller): Context
  log: Log
  /** The data folder, or the server's address without user and password. */
  dataFolder: string
  protection: Context['place']['protection']
  /** How many windows wait for changes. */
  watchers(): number
  /** Looks through the whole register for damage; changes nothing. */
  verify(): Promise<readonly Check[]>
  close(): Promise<void>
}

/**
 * Opens the register and gives the core its clock, ids, files and paper.
 * @throws {StorageRefused} in words for the user, when the register cannot be opened.
 */
export async function openHost(options: HostOptions): Promise<OpenHost> {
  const { dataFolder, now = clock, lookEveryMs = 3000, printer, spawnReader } = options
  const opening = { now, newId, version }
  let { database, communeId, place } = await openFolder(dataFolder, opening)
  const log = await logBeside(database, place.protection === 'server' ? join(homedir(), 'SoThuNhan') : place.dataFolder)
  const ready = keepReady({ units: () => units, isWatched: () => feed.watchers > 0 })
  const feed = createChangeFeed(() => ready.soon())
  const unitsOf = (opened: Database): UnitsOfWork =>
    unitsOfWork({ database: opened, communeId, now, changed: (topics) => feed.announce(topics) })
  let units = unitsOf(database)
  const stopLooking = watchOtherProcesses({ read: (about, work) => units.read(about, work) }, feed, lookEveryMs)
  const workbooks = createWorkbookReader(spawnReader === undefined ? {} : { spawn: spawnReader })
  const documents = createDocumentWriter({
    ...(printer === undefined ? {} : { printer }),
    ...(options.bookThread === undefined ? {} : { bookThread: options.bookThread }),
  })
  const solver = createSolver(options.solverThread)
  const checker = createChecker(options.checkThread)
  const verify = () => (place.protection === 'server' ? verifyDatabase(database) : checker.check(place.dataFolder))
  const host: CoreHost = {
    now,
    newId,
    breathe: () => setImmediate(),
    report: (failure, operation) => log.report(failure, operation),
    files: createShelf({ now, newId }),
    workbooks,
    documents,
    solver,
    seals: createSeals(),
  }
  /** What was remembered of the erased register goes with its units, and files on the shelf with the shelf. */
  async function erase(): Promise<void> {
    await ready.stop()
    await checker.close()
    await database.close()
    try {
      eraseFolder(place)
    } finally {
      ;({ database, communeId, place } = await openFolder(dataFolder, opening))
      units = unitsOf(database)
      ready.again()
    }
    host.files = createShelf({ now, newId })
    log.note('erased')
    feed.announce(everyTopic)
  }

  log.note('opened', { version, engine: database.engine })
  return {
    router,
    context: (caller) => ({
      host,
      caller,
      get units() {
        return units
      },
      place,
      get care() {
        return careOf(place, { verify, erase })
      },
      examples: exampleLists,
      changes: (signal) => feed.watch(signal),
    }),
    log,
    dataFolder: place.dataFolder,
    protection: place.protection,
    watchers: () => feed.watchers,
    verify,
    async close() {
      stopLooking()
      feed.close()
      await ready.stop()
      workbooks.close()
      try {
        await documents.close()
        await solver.close()
        await checker.close()
      } finally {
        await database.close()
        log.close()
      }
    },
  }
}

async function logBeside(database: Database, folder: string): Promise<Log> {
  const place = join(folder, 'nhat-ky')
  try {
    return openLog(place)
  } catch (failure) {
    await database.close()
    throw refusalOfFile(failure, place) ?? failure
  }
}
