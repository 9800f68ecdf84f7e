import type { vi } from './vi.ts'

/** The Vietnamese object with free wording: every key must be there, and a counted message may add its singular as `key_one`. */
type Worded<T> = T extends string
  ? string
  : { [K in keyof T]: Worded<T[K]> } & {
      [K in keyof T & string as T[K] extends string ? `${K}_one` : never]?: string
    }

export type Messages = Worded<typeof vi>
