import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { vi } from '../../../renderer/i18n/vi.ts'

/** Every code by which the core names a part of long work. */
function phasesOfTheCore(): string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const found = files.flatMap((name) =>
    readFileSync(join('src', name), 'utf8')
      .split('\n')
      .filter((line) => line.includes('phase: '))
      .flatMap((line) => [...line.matchAll(/'([a-z-]+)'/g)].map(([, code = '']) => code)),
  )
  return [...new Set(found)]
}

it('each part of long work has words, so that no code is shown to an officer', () => {
  const phases = phasesOfTheCore()
  expect(phases).toContain('comparing')
  expect(phases.filter((phase) => !(phase in vi.common.phase))).toEqual([])
})
