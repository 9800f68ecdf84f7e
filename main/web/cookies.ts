/** The cookie's name; cookies do not tell ports apart, so the name does. */
function sessionCookieName(port: number): string {
  return `so-thu-nhan-${port}`
}

/** `Set-Cookie` for a session: not readable by scripts, not sent from other sites, gone with the browser. */
export function sessionCookie(port: number, session: string): string {
  return `${sessionCookieName(port)}=${session}; Path=/; HttpOnly; SameSite=Strict`
}

/** The session a request carries. */
export function sessionOf(cookieHeader: string | undefined, port: number): string | undefined {
  const start = `${sessionCookieName(port)}=`
  const pair = cookieHeader
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(start))
  return pair?.slice(start.length)
}
