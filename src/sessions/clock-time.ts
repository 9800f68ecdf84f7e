/** The minute of the day of a time "HH:MM", 00:00 to 24:00; undefined when it is none. */
export function minutesOfTime(time: string): number | undefined {
  const found = /^(\d{1,2}):(\d{2})$/.exec(time)
  if (found === null) return undefined
  const minutes = Number(found[1]) * 60 + Number(found[2])
  return Number(found[2]) < 60 && minutes <= 1440 ? minutes : undefined
}

/** The time "HH:MM" of a minute of the day. */
export function timeOfMinutes(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
