/** A time of day as people type it: 7:30, 7h30, 7g30, 0730, 7. "HH:MM", or null when it is none. */
export function readTime(text: string): string | null {
  const found = /^(\d{1,2})(?:\s*[:.hg]\s*(\d{2})?|(\d{2}))?$/i.exec(text.trim())
  if (found === null) return null
  const hours = Number(found[1])
  const minutes = Number(found[2] ?? found[3] ?? 0)
  if (hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
