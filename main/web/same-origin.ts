/** What of a request tells where it comes from. */
export interface Asked {
  method: string
  host: string | undefined
  origin: string | undefined
  /** Sec-Fetch-Site, which browsers of today send with everything. */
  site: string | undefined
}

export type ForeignRequest = 'host' | 'origin'

/**
 * Why a request is not this page's own, or undefined when it is.
 *
 * The Host must be this machine by name and port: a foreign name that was made to point at 127.0.0.1 (DNS rebinding) is
 * refused. Whatever carries an Origin must carry ours, and what may change something (anything but GET and HEAD) must
 * carry one, which every browser sends with POST.
 */
export function foreignRequest({ method, host, origin, site }: Asked, port: number): ForeignRequest | undefined {
  if (host === undefined || !hostsOf(port).includes(host.toLowerCase())) return 'host'
  const reading = method === 'GET' || method === 'HEAD'
  if (origin === undefined) return reading ? undefined : 'origin'
  if (origin !== `http://${host.toLowerCase()}`) return 'origin'
  return site === undefined || site === 'same-origin' || site === 'none' ? undefined : 'origin'
}

function hostsOf(port: number): readonly string[] {
  const names = ['127.0.0.1', 'localhost']
  return port === 80 ? [...names, ...names.map((name) => `${name}:80`)] : names.map((name) => `${name}:${port}`)
}
