const atTheLatest = 100

/** Calls when what was just changed on the screen is painted; in a window that is not drawn, soon. */
export function afterPaint(then: () => void): void {
  let called = false
  const once = () => {
    if (called) return
    called = true
    then()
  }
  window.requestAnimationFrame(() => window.setTimeout(once))
  window.setTimeout(once, atTheLatest)
}

/** Marks what was pressed (`[data-pressed]` in base.css) and does the work when the mark is painted. */
export function markPressed(pressed: HTMLElement, work: () => void): void {
  pressed.dataset['pressed'] = ''
  afterPaint(() => {
    delete pressed.dataset['pressed']
    work()
  })
}

/** A press with a key held opens elsewhere: the browser's own. */
export function isPlainPress(
  event: Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'defaultPrevented'>,
): boolean {
  return !(event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
}
