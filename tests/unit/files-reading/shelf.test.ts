import { expect, test } from 'vitest'
import { createShelf, ShelfTooSmall } from '../../../main/files/shelf.ts'
import { Instant } from '../../../src/base/day.ts'

function shelfAt(start: string, maxBytes = 100) {
  let instant = Instant.parse(start)
  let count = 0
  const shelf = createShelf({ now: () => instant, newId: () => `file-${++count}`, maxBytes })
  return { shelf, at: (later: string) => (instant = Instant.parse(later)) }
}

const bytes = new TextEncoder().encode('abc')

test('a file put on the shelf is there, with its sum', () => {
  const { shelf } = shelfAt('2024-07-18T03:00:00.000Z')
  const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  const file = shelf.put({ name: 'a.csv', bytes })
  expect(file).toEqual({ fileId: 'file-1', name: 'a.csv', size: 3, sha256 })
  expect(shelf.get('file-1')).toEqual({ ...file, bytes })
  shelf.remove('file-1')
  shelf.remove('file-1')
  expect(shelf.get('file-1')).toBeUndefined()
})

test('a file is forgotten after an hour', () => {
  const { shelf, at } = shelfAt('2024-07-18T03:00:00.000Z')
  const { fileId } = shelf.put({ name: 'a.csv', bytes })
  at('2024-07-18T03:59:59.999Z')
  expect(shelf.get(fileId)).toBeDefined()
  at('2024-07-18T04:00:00.000Z')
  expect(shelf.get(fileId)).toBeUndefined()
})

test('a full shelf lets the oldest go, and refuses what can never fit', () => {
  const { shelf } = shelfAt('2024-07-18T03:00:00.000Z', 7)
  const [first, second, third] = ['a', 'b', 'c'].map((name) => shelf.put({ name, bytes }).fileId)
  expect([first, second, third].map((id) => shelf.get(id ?? '') !== undefined)).toEqual([false, true, true])
  expect(() => shelf.put({ name: 'd', bytes: new Uint8Array(8) })).toThrow(ShelfTooSmall)
})
