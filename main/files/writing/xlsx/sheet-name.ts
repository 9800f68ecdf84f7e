import { printable } from '../printable.ts'

/** Letters a sheet's name may not hold in Excel. */
const refused = /[[\]:*?/\\\n\t]/g
const longest = 31

/** Names Excel accepts, in the same order: at most 31 letters, none of []:*?/\, no two alike in any case. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return wanted.map((name) => {
    const clean = trimmed(printable(name).normalize('NFC').replace(refused, ' ').replace(/ +/g, ' ')) || 'Sheet'
    const free = firstFree(clean, taken)
    taken.add(free.toLocaleLowerCase('vi'))
    return free
  })
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? '' : ` (${count})`
    const candidate = trimmed(name.slice(0, longest - ending.length)) + ending
    if (!taken.has(candidate.toLocaleLowerCase('vi'))) return candidate
  }
}

// A name may not begin or end with an apostrophe either.
function trimmed(name: string): string {
  return name.replace(/^['\s]+|['\s]+$/g, '')
}
