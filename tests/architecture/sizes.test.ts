import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './lint.ts'

const rooms = ['src', 'main', 'renderer', 'tools', 'tests']

describe('files', () => {
  const sizes = new Map(rooms.flatMap((room) => sourcesIn(room).map((file) => [file, linesOf(file)] as const)))

  test('are there in every room', () => {
    for (const room of rooms)
      expect(
        [...sizes.keys()].filter((file) => file.startsWith(`${room}/`)),
        room,
      ).not.toEqual([])
  })

  test('have at most 500 lines', () => {
    expect([...sizes].filter(([, lines]) => lines > 500)).toEqual([])
  })

  test('are mostly short: half under 120 lines, nine in ten under 300', () => {
    const sorted = [...sizes.values()].sort((first, second) => first - second)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(120)
    expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThan(300)
  })
})

function sourcesIn(room: string): string[] {
  if (!existsSync(join(root, room))) return []
  return readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .map((name) => `${room}/${name.replaceAll('\\', '/')}`)
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.includes('/node_modules/'))
}

function linesOf(file: string): number {
  return readFileSync(join(root, file), 'utf8').split('\n').length - 1
}
