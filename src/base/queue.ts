/** Hands items from one running work to the one who waits for them, in order, without losing any. */
export interface Queue<T> {
  put(item: T): void
  end(): void
  items(): AsyncGenerator<T>
}

export function queue<T>(): Queue<T> {
  const waiting: T[] = []
  let ended = false
  let wake: () => void = () => {}
  return {
    put(item) {
      waiting.push(item)
      wake()
    },
    end() {
      ended = true
      wake()
    },
    async *items() {
      for (;;) {
        const item = waiting.shift()
        if (item !== undefined) yield item
        else if (ended) return
        else await new Promise<void>((resolve) => (wake = resolve))
      }
    },
  }
}
