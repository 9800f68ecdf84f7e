/** A time of day as people type it: 7h30, 7:30, 7.30, 0730, 7h, 7. "HH:MM", or null when it is none. */
export function readTime(text: string): string | null {
  const plain = text.trim().toLowerCase()
  const found = /^(\d{1,2})(?:\s*[h:.]\s*(\d{1,2})?)?$/.exec(plain) ?? /^(\d{1,2})(\d{2})$/.exec(plain)
  if (found === null) return null
  const hours = Number(found[1])
  const minutes = Number(found[2] ?? 0)
  if (hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** Minutes since midnight of a time "HH:MM". */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}
