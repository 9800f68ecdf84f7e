import { useEffect, useState } from 'react'
import type { z } from 'zod'

/** State of the desk that outlives a reload of this window, and ends with it. */
export function useKept<T>(name: string, shape: z.ZodType<T>, first: T) {
  const key = `stn-desk-${name}`
  const [value, setValue] = useState<T>(() => {
    const kept = shape.safeParse(readJson(sessionStorage.getItem(key)))
    return kept.success ? kept.data : first
  })
  useEffect(() => sessionStorage.setItem(key, JSON.stringify(value)), [key, value])
  return [value, setValue] as const
}

function readJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined // written by another version
  }
}
