import { useEffect, useRef, useSyncExternalStore } from 'react'

interface Key {
  /** "mod+k": Ctrl, on a Mac ⌘; signs and letters by what is typed, not by where the key lies. */
  presses: readonly string[]
  /** What the help shows instead of all presses. */
  shown?: string
  /** Also while something is typed. */
  whileTyping?: true
  /** Also in a dialog or drawer. */
  inDialogs?: true
}

/**
 * Every key of the window, once, in the order of the help. A key becomes alive where `useKey` binds it or `useShownKeys`
 * says that a part of the screen listens for it; the help of a screen (?) shows those alive there, so it cannot promise a
 * key that does nothing. A new key is a line here, its words in `app.keys.does`, and its binding.
 */
export const keys = {
  open: { presses: [], shown: 'Tab Enter' },
  filter: { presses: ['/'] },
  rows: { presses: ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'], shown: '↑ ↓' },
  openRow: { presses: ['Enter'] },
  fullPage: { presses: ['e'] },
  chooseRow: { presses: [' '] },
  chooseRange: {
    presses: ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' '].map((key) => `shift+${key}`),
    shown: 'Shift ↑ ↓',
  },
  chooseAll: { presses: ['mod+a'] },
  undo: { presses: ['mod+z'], inDialogs: true },
  choose: { presses: ['mod+o'], whileTyping: true },
  commit: { presses: ['mod+Enter'], whileTyping: true },
  acceptRow: { presses: ['Enter'] },
  decideRow: { presses: ['1', '2', '3', '4', '5', '6', '7', '8', '9'], shown: '1 2 3' },
  sides: { presses: [' '] },
  undecide: { presses: ['Backspace'] },
  villageUp: { presses: ['alt+ArrowUp'] },
  villageDown: { presses: ['alt+ArrowDown'] },
  openSession: { presses: ['Enter'] },
  liftSession: { presses: [' '] },
  carrySession: { presses: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], shown: '← → ↑ ↓' },
  dropSession: { presses: ['Enter', ' '] },
  deskUsual: { presses: ['Enter'] },
  deskOutcome: { presses: ['1', '2', '3', '4', '5'], shown: '1 2 3 4 5' },
  deskChild: { presses: ['Tab'] },
  deskNext: { presses: ['F4'], whileTyping: true },
  deskNewChild: { presses: ['F6'], whileTyping: true },
  deskVisitor: { presses: ['F9'], whileTyping: true },
  deskCompanion: { presses: ['F8'], whileTyping: true },
  deskUndo: { presses: ['mod+z'], whileTyping: true },
  toDesk: { presses: ['F2'], whileTyping: true },
  search: { presses: ['mod+k'], whileTyping: true, inDialogs: true },
  keys: { presses: ['?'], inDialogs: true },
  escape: { presses: ['Escape'], inDialogs: true },
} as const satisfies Readonly<Record<string, Key>>

export type KeyName = keyof typeof keys

/** The part of a keyboard event that tells which key was pressed. */
export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Whether the press is this key's. */
export function isPressed(name: KeyName, press: Press): boolean {
  const mods = [
    ...(press.ctrlKey || press.metaKey ? ['mod'] : []),
    ...(press.altKey ? ['alt'] : []),
    // A sign may need Shift to be typed.
    ...(press.shiftKey && (press.key.length > 1 || press.key === ' ') ? ['shift'] : []),
  ]
  const pressed = [...mods, press.key.length === 1 ? press.key.toLowerCase() : press.key].join('+')
  return keys[name].presses.some((one) => one === pressed)
}

/** Calls the first of these that was pressed, which then did it unless it says false. Answers whether one did. */
export function heard<Event extends Press & { preventDefault: () => void }>(
  event: Event,
  bound: Partial<Record<KeyName, (event: Event) => unknown>>,
): boolean {
  for (const [name, then] of Object.entries(bound)) {
    if (!isPressed(name as KeyName, event)) continue // its own keys were just listed
    if (then(event) === false) continue
    event.preventDefault()
    return true
  }
  return false
}

/** Binds a key of the whole window as long as the component stands; null: just now it does nothing and is not shown. */
export function useKey(name: KeyName, then: (() => void) | null): void {
  const latest = useRef(then)
  useEffect(() => {
    latest.current = then
  })
  const bound = then !== null
  useShownKeys(bound ? [name] : [])
  useEffect(() => {
    if (!bound) return
    const onKeyDown = (event: KeyboardEvent) => {
      // An input method uses keys for itself while it composes; a part of the screen may have taken this one.
      if (event.isComposing || event.defaultPrevented || !isMeant(name, event.target)) return
      heard(event, { [name]: () => latest.current?.() })
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [name, bound])
}

function isMeant(name: KeyName, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return true
  const { whileTyping, inDialogs }: Key = keys[name]
  const typing = target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]')
  return (typing === null || whileTyping === true) && (target.closest('[role=dialog]') === null || inDialogs === true)
}

const alive = new Map<KeyName, number>()
let shown: readonly KeyName[] = []
const listeners = new Set<() => void>()

/** Says that a part of the screen listens for these keys, as long as it stands. */
export function useShownKeys(names: readonly KeyName[]): void {
  const all = names.join(' ')
  useEffect(() => {
    const own = all.split(' ').filter((name): name is KeyName => name in keys)
    count(own, 1)
    return () => count(own, -1)
  }, [all])
}

function count(names: readonly KeyName[], by: 1 | -1): void {
  for (const name of names) alive.set(name, (alive.get(name) ?? 0) + by)
  shown = Object.keys(keys).filter((name): name is KeyName => (alive.get(name as KeyName) ?? 0) > 0)
  for (const listener of listeners) listener()
}

/** The keys that work where the person now is. */
export function useAliveKeys(): readonly KeyName[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => shown,
  )
}

const caps: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  ' ': 'Space',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
}

/** The caps to draw for a key: Ctrl, K. */
export function capsOf(name: KeyName): readonly string[] {
  const { presses, shown: words }: Key = keys[name]
  if (words !== undefined) return words.split(' ')
  return (presses[0] ?? '').split('+').map((part) => caps[part] ?? (part.length === 1 ? part.toUpperCase() : part))
}
