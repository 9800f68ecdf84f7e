import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { inject } from 'vitest'
import type { PostgresAnswer } from './postgres-setup.ts'

/** Set to 1 where PostgreSQL cannot be had: its half of the suites is then skipped, and says so. */
export const withoutPostgres = process.env.SO_THU_NHAN_NO_POSTGRES === '1'

/**
 * The orders of a Vietnamese PC, not of bytes: what the product asks of PostgreSQL must not depend on how the server at a
 * commune happens to have been installed.
 */
const collation = "template template0 encoding 'UTF8' locale 'C' locale_provider icu icu_locale 'vi-VN'"

let server: Promise<string> | undefined
let count = 0

/** The address of a new empty database on the test run's server. */
export async function freshPostgres(how = collation): Promise<string> {
  const url = await serverUrl()
  const name = `t${process.pid}_${count++}`
  await asking(url, (client) => client.query(`create database ${name} ${how}`))
  return `${url}/${name}`
}

/** Removes a database made by `freshPostgres`, whoever is still connected. */
export async function dropPostgres(address: string): Promise<void> {
  const { pathname } = new URL(address)
  await asking(await serverUrl(), (client) => client.query(`drop database if exists ${pathname.slice(1)} with (force)`))
}

function serverUrl(): Promise<string> {
  server ??= askTheDoor()
  return server
}

async function askTheDoor(): Promise<string> {
  const door = inject('postgresDoor')
  if (door === undefined) throw new Error('no PostgreSQL: add tests/support/postgres-setup.ts to globalSetup')
  const socket = connect(door, '127.0.0.1')
  const answer = JSON.parse(await text(socket)) as PostgresAnswer // written by the door of this same run
  if ('url' in answer) return answer.url
  throw new Error(
    `PostgreSQL could not be started for the tests: ${answer.missing}\n` +
      'Set SO_THU_NHAN_NO_POSTGRES=1 to leave out its half of the storage tests on this machine.',
  )
}

async function asking(url: string, ask: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: `${url}/postgres` })
  await client.connect()
  try {
    await ask(client)
  } finally {
    await client.end()
  }
}
