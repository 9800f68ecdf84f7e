import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import { protocol } from 'electron'
import { plainPage } from '../web/plain-page.ts'
import { securityHeaders } from '../web/policy.ts'

export const scheme = 'so-thu-nhan'
export const startAddress = `${scheme}://app/`

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/** Makes our scheme an origin of its own, with storage and modules, before the app is ready. */
export function claimScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built renderer, and nothing else, to the window. */
export function serveRenderer(folder: string): void {
  protocol.handle(scheme, (request) => answerOf(request, folder))
}

/** Whether an address is the window's own page. Node gives foreign schemes no origin, so scheme and host are compared. */
export function isOurs(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && url.protocol === `${scheme}:` && url.host === 'app'
}

async function answerOf(request: Request, folder: string): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405)
  const file = isOurs(request.url) ? fileOf(request.url, folder) : undefined
  const type = file === undefined ? undefined : types[extname(file)]
  if (file === undefined || type === undefined) return refusal(404)
  try {
    const bytes = new Uint8Array(await readFile(file))
    return new Response(request.method === 'HEAD' ? null : bytes, {
      headers: { ...securityHeaders, 'content-type': type },
    })
  } catch {
    return refusal(404)
  }
}

/** The file of the renderer that an address means; undefined for any that leads out of its folder. */
function fileOf(address: string, folder: string): string | undefined {
  const path = decoded(new URL(address).pathname)
  if (path === undefined || /[\0\\:]/.test(path)) return undefined
  const root = resolve(folder)
  const file = resolve(root, path === '/' ? 'index.html' : `.${path}`)
  return file.startsWith(root + sep) ? file : undefined
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined // a stray percent sign
  }
}

function refusal(status: 404 | 405): Response {
  const page = {
    title: 'Không có trang này',
    sentences: ['Địa chỉ này không có trong Sổ Thu Nhận.'],
    english: 'There is no such page in Sổ Thu Nhận.',
  }
  return new Response(plainPage(page), {
    status,
    headers: { ...securityHeaders, 'content-type': 'text/html; charset=utf-8' },
  })
}
