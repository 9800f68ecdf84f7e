/** Answers again what was asked before, or asks. The key holds everything the answer depends on. */
export type Remember = <T>(key: readonly unknown[], ask: () => Promise<T>) => Promise<T>

/** Asks every time. */
export const rememberNothing: Remember = (_key, ask) => ask()

/** How many answers are kept for one database: the figures of a day are some 1,500 rows, a list at most all children. */
const most = 40

const kept = new WeakMap<object, Remember>()

/**
 * Keeps the last answers given on behalf of an owner (the units of work of one commune). Only for questions whose key
 * names the recording up to which facts are known: what was known at a recording never changes (rule 11).
 */
export function rememberFor(owner: object): Remember {
  const remember = kept.get(owner) ?? remembering(new Map())
  kept.set(owner, remember)
  return remember
}

function remembering(answers: Map<string, unknown>): Remember {
  return async <T>(key: readonly unknown[], ask: () => Promise<T>): Promise<T> => {
    const name = JSON.stringify(key)
    const answer = answers.has(name) ? (answers.get(name) as T) : await ask() // kept under this key by this function only
    answers.delete(name)
    answers.set(name, answer)
    for (const oldest of answers.keys()) {
      if (answers.size <= most) break
      answers.delete(oldest)
    }
    return answer
  }
}
