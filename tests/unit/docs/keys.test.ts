import { expect, test } from 'vitest'
import { capsOf, heard, isPressed, type KeyName, keys, type Press } from '../../../renderer/app/keys.ts'
import { en } from '../../../renderer/i18n/en.ts'
import { vi } from '../../../renderer/i18n/vi.ts'

const press = (key: string, mods: Partial<Press> = {}): Press => {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...mods }
}

test('a key is told by what is typed, with exactly its Ctrl, Alt and Shift', () => {
  const cases: [KeyName, Press, boolean][] = [
    ['search', press('k', { ctrlKey: true }), true],
    ['search', press('K', { metaKey: true, shiftKey: true }), true],
    ['search', press('k'), false],
    ['keys', press('?', { shiftKey: true }), true],
    ['filter', press('/'), true],
    ['filter', press('/', { ctrlKey: true }), false],
    ['undo', press('z', { ctrlKey: true }), true],
    ['rows', press('ArrowDown'), true],
    ['rows', press('ArrowDown', { shiftKey: true }), false],
    ['chooseRange', press('ArrowDown', { shiftKey: true }), true],
    ['chooseRow', press(' '), true],
    ['villageUp', press('ArrowUp', { altKey: true }), true],
    ['fullPage', press('e', { altKey: true }), false],
  ]
  for (const [name, pressed, is] of cases)
    expect({ name, pressed, is: isPressed(name, pressed) }).toEqual({ name, pressed, is })
})

test('of several keys alike the first that has something to do takes it', () => {
  const done: string[] = []
  let prevented = 0
  const event = { ...press('Enter'), preventDefault: () => (prevented += 1) }
  expect(heard(event, { acceptRow: () => false, openRow: () => done.push('opened') })).toBe(true)
  expect(heard(event, { acceptRow: () => false, chooseRow: () => done.push('chosen') })).toBe(false)
  expect({ done, prevented }).toEqual({ done: ['opened'], prevented: 1 })
})

test('each key has its caps and its words in both languages, and no words are left over', () => {
  const names = Object.keys(keys).toSorted()
  expect(Object.keys(vi.app.keys.does).toSorted()).toEqual(names)
  expect(Object.keys(en.app.keys.does).toSorted()).toEqual(names)
  for (const name of Object.keys(keys) as KeyName[]) expect(capsOf(name).every((cap) => cap !== '')).toBe(true)
  expect(capsOf('search')).toEqual(['Ctrl', 'K'])
  expect(capsOf('villageUp')).toEqual(['Alt', '↑'])
})
