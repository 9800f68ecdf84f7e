/**
 * Remembers the latest answers of a pure function of a text: names, villages and headings come again thousands of times in
 * one list. Holds at most twice `most` texts; the least lately asked go first.
 */
export function remembering<A>(answer: (text: string) => A, most = 4096): (text: string) => A {
  let recent = new Map<string, A>()
  let older = new Map<string, A>()
  return (text) => {
    const known = recent.get(text)
    if (known !== undefined) return known
    const found = older.get(text) ?? answer(text)
    if (recent.size >= most) {
      older = recent
      recent = new Map()
    }
    recent.set(text, found)
    return found
  }
}
