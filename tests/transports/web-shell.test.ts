import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { thisMachine } from '../../main/host/machine-caller.ts'
import { openHost, type OpenHost } from '../../main/host/open-host.ts'
import { addressOfRunning, sayRunning } from '../../main/web/running.ts'
import { startWebServer, type WebServer } from '../../main/web/server.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { rawRequest, type RawRequest } from './raw-request.ts'
import { signIn } from './ways.ts'

const key = 'a-key-of-this-user'
let host: OpenHost
let server: WebServer
let port: number
let session: { origin: string; cookie: string }

beforeAll(async () => {
  host = await openHost({ dataFolder: temporaryFolder('web') })
  server = await startWebServer({ ...served(), renderer: builtRenderer(), port: 0, key })
  port = server.port
  session = await signIn(server.newAddress())
})

afterAll(async () => {
  await server.close()
  await host.close()
})

describe('the one-time address', () => {
  test('lets a browser in once, by a cookie no script and no other site can use', async () => {
    const { pathname } = new URL(server.newAddress())
    const first = await ask({ path: pathname })
    expect(first).toMatchObject({ status: 303, headers: { location: '/' } })
    expect(String(first.headers['set-cookie'])).toMatch(
      new RegExp(`^so-thu-nhan-${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
    )
    const second = await ask({ path: pathname })
    expect(second.status).toBe(403)
    expect(second.headers['set-cookie']).toBeUndefined()
    expect(second.body).toContain('Địa chỉ này đã dùng hoặc không đúng')
  })

  test('is not guessed, and one not yet used stops working when a newer is printed', async () => {
    const older = new URL(server.newAddress()).pathname
    const newer = new URL(server.newAddress()).pathname
    for (const path of [older, '/vao/', '/vao/x', `/vao/${'A'.repeat(43)}`, `${newer}x`])
      expect((await ask({ path })).status, path).toBeGreaterThanOrEqual(400)
    expect((await ask({ path: newer })).status).toBe(303)
  })

  test('is given to another process of this user that knows the key, and to nobody else', async () => {
    const folder = temporaryFolder('running')
    const word = join(folder, 'dang-chay.json')
    writeFileSync(word, '{"port":1,"key":"of an earlier one"}', { mode: 0o644 })
    const forget = sayRunning(folder, { port, key })
    if (process.platform !== 'win32') expect(statSync(word).mode & 0o777).toBe(0o600)
    const address = await addressOfRunning(folder)
    expect(address).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/vao/`))
    expect((await ask({ path: new URL(String(address)).pathname })).status).toBe(303)
    const wrong = {
      path: '/dia-chi-moi',
      method: 'POST',
      headers: { origin: session.origin, 'x-so-thu-nhan-key': 'no' },
    }
    expect((await ask(wrong)).status).toBe(404)
    forget()
    expect(await addressOfRunning(folder)).toBeUndefined()
  })
})

describe('a request is refused', () => {
  const own = (): Record<string, string> => ({ cookie: session.cookie, origin: session.origin })
  const question = { path: '/rpc/access/session', method: 'POST', body: '{}' }
  const json = { 'content-type': 'application/json' }

  test('never, when it is the page’s own', async () => {
    const answer = await ask({ ...question, headers: { ...own(), ...json, 'sec-fetch-site': 'same-origin' } })
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toMatchObject({ json: { actor: 'máy này' } })
  })

  test.each([
    ['access/takeFile', { fileId: 'gone' }, 422, 'FILE_GONE'],
    ['access/takeFile', {}, 422, 'INVALID_INPUT'],
    ['register/child', { id: 'nobody' }, 404, 'NO_SUCH_CHILD'],
  ])('by %s of %o with the status %i', async (path, input, status, code) => {
    const body = JSON.stringify({ json: input })
    const answer = await ask({ ...question, path: `/rpc/${path}`, body, headers: { ...own(), ...json } })
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.body)).toMatchObject({ json: { code, status, defined: true } })
  })

  test.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', 'localhost.evil.example', '[::1]'])(
    'under the Host “%s”',
    async (name) => {
      for (const path of ['/', '/rpc/access/session', '/assets/main-1a2b.js', '/vao/x', '/dia-chi-moi']) {
        const answer = await ask({ path, headers: { host: name, cookie: session.cookie } })
        expect(answer.status, path).toBe(403)
        expect(answer.headers['set-cookie']).toBeUndefined()
      }
    },
  )

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['this machine by its other name', {}, 'localhost'],
    ['a page without an origin', { origin: 'null' }],
    ['another site, by Sec-Fetch-Site', { 'sec-fetch-site': 'cross-site' }],
  ])('from %s', async (_where, headers: Record<string, string>, name = '127.0.0.1') => {
    const answer = await ask({ ...question, headers: { ...own(), ...json, host: `${name}:${port}`, ...headers } })
    expect(answer.status).toBe(403)
    expect(answer.body).toContain('FORBIDDEN')
  })

  test('by POST without an Origin', async () => {
    const answer = await ask({ ...question, headers: { cookie: session.cookie, ...json } })
    expect(answer.status).toBe(403)
  })

  test.each([
    ['without a cookie', {}],
    ['with another cookie', { cookie: `so-thu-nhan=${'A'.repeat(43)}` }],
    ['with a made-up session', (): string => `so-thu-nhan-${port}=${'A'.repeat(43)}`],
  ])('%s', async (_how, given) => {
    const cookie = typeof given === 'function' ? { cookie: given() } : given
    const operation = await ask({ ...question, headers: { origin: session.origin, ...json, ...cookie } })
    expect(operation.status).toBe(401)
    expect(JSON.parse(operation.body)).toMatchObject({ json: { code: 'NOT_SIGNED_IN', defined: true } })
    for (const path of ['/', '/children', '/assets/main-1a2b.js']) {
      const page = await ask({ path, headers: cookie })
      expect(page.status, path).toBe(401)
      expect(page.body).toContain('nhấn Enter')
    }
  })

  test('by GET, PUT or as a form', async () => {
    for (const method of ['GET', 'PUT', 'DELETE'])
      expect((await ask({ path: question.path, method, headers: own() })).status, method).toBe(404)
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expect((await ask({ ...question, headers: { ...own(), 'content-type': type } })).status, type).toBe(400)
  })

  test('when its body is larger than any file may be', async () => {
    const headers = { ...own(), ...json, 'content-length': String(90 * 1024 * 1024) }
    const answer = await ask({ ...question, body: '', headers }).catch((failure: unknown) => failure)
    expect(answer).toMatchObject({ status: 413 })
  })

  test('with words, never with a stack', async () => {
    const broken = { ...question, body: '{"json":', headers: { ...own(), ...json } }
    const unknown = { ...question, path: '/rpc/no/such', headers: { ...own(), ...json } }
    for (const request of [broken, unknown]) {
      const answer = await ask(request)
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.body).not.toMatch(/\bat .*:\d+:\d+|node_modules|\.ts\b/)
    }
  })
})

describe('the window', () => {
  test('is served with a strict policy, and kept nowhere', async () => {
    const answer = await ask({ headers: { cookie: session.cookie } })
    expect(answer).toMatchObject({ status: 200, body: expect.stringContaining('<div id="root">') })
    const policy = String(answer.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src 'self'(;|$)/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe-eval')
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'cache-control': 'no-store',
    })
  })

  test('sends the same policy with refusals and answers', async () => {
    for (const request of [
      { path: '/' },
      { path: '/x.js', headers: { cookie: session.cookie } },
      { headers: { host: 'evil' } },
    ]) {
      const { headers } = await ask(request)
      expect(headers['content-security-policy']).toContain("script-src 'self'")
      expect(headers['cache-control']).toBe('no-store')
    }
  })

  test('is the same page at each of its addresses, while a missing file is missing', async () => {
    const headers = { cookie: session.cookie }
    expect((await ask({ path: '/children/0190?asOf=2024-07-18', headers })).body).toContain('<div id="root">')
    expect((await ask({ path: '/assets/none-1a2b.js', headers })).status).toBe(404)
    for (const path of ['/../package.json', '/..%2f..%2fpackage.json', '/assets/..%5c..%5cpackage.json', '/.stamp'])
      expect((await ask({ path, headers })).body, path).not.toContain('"so-thu-nhan"')
  })

  test('keeps what carries its hash in its name', async () => {
    const answer = await ask({ path: '/assets/main-1a2b.js', headers: { cookie: session.cookie } })
    expect(answer).toMatchObject({ status: 200, headers: { 'cache-control': expect.stringContaining('immutable') } })
    expect(answer.headers['content-type']).toContain('javascript')
  })

  test('says what to do where it was not built', async () => {
    const bare = await startWebServer({ ...served(), renderer: join(temporaryFolder('bare'), 'none'), port: 0 })
    const { cookie } = await signIn(bare.newAddress())
    const answer = await rawRequest({ port: bare.port, headers: { cookie } })
    expect(answer).toMatchObject({ status: 503, body: expect.stringContaining('npm run build') })
    await bare.close()
  })
})

describe('the port', () => {
  test('is the next one when it is taken, unless one was asked for', async () => {
    const other = createServer()
    const taken = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve(Number(Object(other.address()).port)))
    })
    await expect(startWebServer({ ...served(), port: taken })).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await new Promise((resolve) => other.close(resolve))
    const [first, second] = [await startWebServer(served()), await startWebServer(served())]
    // Not by how much: other servers of this machine come and go meanwhile.
    expect(second.port).not.toBe(first.port)
    for (const { port } of [first, second]) expect(port).toBeGreaterThanOrEqual(4823)
    await Promise.all([first.close(), second.close()])
  })
})

function served() {
  return { router: host.router, context: host.context(thisMachine), log: host.log }
}

function ask(request: Omit<RawRequest, 'port'>) {
  return rawRequest({ port, ...request })
}

/** A renderer as `vite build` leaves it. */
function builtRenderer(): string {
  const folder = temporaryFolder('renderer')
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Sổ Thu Nhận</title><div id="root"></div>')
  writeFileSync(join(folder, 'assets', 'main-1a2b.js'), 'export const here = true')
  return folder
}
