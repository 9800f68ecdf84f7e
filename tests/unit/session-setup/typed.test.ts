import { describe, expect, test } from 'vitest'
import i18next from 'i18next'
import { vi } from '../../../renderer/i18n/vi.ts'
import {
  blankPlace,
  freeName,
  placeOf,
  placePresets,
  presetName,
  presetPlace,
} from '../../../renderer/session-setup/places/place-form.ts'
import { readTime } from '../../../renderer/session-setup/windows/read-time.ts'
import {
  blankWindow,
  numberWithin,
  presetWindows,
  windowOf,
  windowPresets,
} from '../../../renderer/session-setup/windows/window-form.ts'
import { weekdaysWords } from '../../../renderer/session-setup/windows/window-words.ts'
import { overlapping } from '../../../src/sessions/windows.ts'

describe('what an officer types', () => {
  test.each([
    ['7h30', '07:30'],
    ['7:30', '07:30'],
    ['07.30', '07:30'],
    ['0730', '07:30'],
    ['730', '07:30'],
    ['7h', '07:00'],
    ['7', '07:00'],
    [' 18 H 00 ', '18:00'],
    ['24:00', null],
    ['7h61', null],
    ['sáng', null],
    ['', null],
  ])('the time %j is %j', (typed, time) => {
    expect(readTime(typed)).toBe(time)
  })

  test('a number is read, blank is none, and what is not within is wrong', () => {
    expect(numberWithin('12', 1, 60)).toBe(12)
    expect(numberWithin(' ', 1, 60)).toBeNull()
    for (const wrong of ['0', '61', '1.5', 'hai']) expect(numberWithin(wrong, 1, 60)).toBeUndefined()
  })

  test('a window that ends before it begins, or opens on no day, is not kept', () => {
    const blank = blankWindow('')
    expect(windowOf(blank)).toMatchObject({ placeId: null, from: '07:30', to: '11:30', mode: 'slots', part: null })
    expect(windowOf({ ...blank, to: '7h30' })).toBeNull()
    expect(windowOf({ ...blank, weekdays: [] })).toBeNull()
    expect(windowOf({ ...blank, single: true })).toBeNull()
    expect(windowOf({ ...blank, mode: 'queue' })).toMatchObject({ part: 'morning' })
  })

  test('a place that serves no village, or is of a body without name, is not kept', () => {
    const named = { ...blankPlace, name: ' Nhà văn hoá ' }
    expect(placeOf(named)).toMatchObject({ name: 'Nhà văn hoá', villages: null, owner: null, stations: 1 })
    expect(placeOf(blankPlace)).toBeNull()
    expect(placeOf({ ...named, villages: { every: false, picked: [] } })).toBeNull()
    expect(placeOf({ ...named, owner: { ours: false, name: ' ' } })).toBeNull()
    expect(placeOf({ ...named, stations: '61' })).toBeNull()
  })
})

describe('presets', () => {
  test('every usual place can be kept as it is; only another body’s waits for agreement', () => {
    for (const preset of placePresets)
      expect(placeOf(presetPlace(preset, 'Điểm'))).toMatchObject({
        name: 'Điểm',
        owner: preset === 'other' ? 'Điểm' : null,
        biometric: preset !== 'office',
      })
  })

  test('a usual place is called by the commune’s own kind', () => {
    expect(presetName('police', 'phường')).toBe('Trụ sở Công an phường')
    expect(presetName('office', 'đặc khu')).toBe('Trụ sở UBND đặc khu')
  })

  test('all usual windows together cross nowhere', () => {
    const all = windowPresets.flatMap((preset) => presetWindows(preset, ''))
    expect(all).toHaveLength(7)
    expect(all.filter((one, at) => all.slice(0, at).some((other) => overlapping(one, other)))).toEqual([])
  })

  test('a name that is taken gets a number', () => {
    expect(freeName('Điểm', [])).toBe('Điểm')
    expect(freeName('Điểm', [{ name: 'Điểm' }, { name: 'Điểm 2' }])).toBe('Điểm 3')
  })
})

test('days of the week are told as spans from three on', async () => {
  await i18next.init({ lng: 'vi', resources: { vi: { translation: vi } } })
  const words = (days: number[]) => weekdaysWords(days, i18next.t)
  expect(words([1, 2, 3, 4, 5])).toBe('T2–T6')
  expect(words([6, 7])).toBe('T7, CN')
  expect(words([1, 3, 4, 5, 7])).toBe('T2, T4–T6, CN')
  expect(words([1, 2, 3, 4, 5, 6, 7])).toBe('mọi ngày')
})
