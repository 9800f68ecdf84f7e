import { z } from 'zod'
import type { Place } from '../../../src/sessions/setup-contract.ts'

/** What stands in the inputs, as typed. */
export const PlaceForm = z.object({
  name: z.string(),
  kind: z.enum(['fixed', 'mobile', 'school', 'home']),
  address: z.string(),
  biometric: z.boolean(),
  stations: z.union([z.number(), z.string()]),
  villages: z.object({ every: z.boolean(), picked: z.array(z.string()) }),
  owner: z.object({ ours: z.boolean(), name: z.string() }),
  note: z.string(),
  inUse: z.boolean(),
})
export type PlaceForm = z.infer<typeof PlaceForm>

export const placeKinds = ['fixed', 'mobile', 'school', 'home'] as const

export const blankPlace: PlaceForm = {
  name: '',
  kind: 'fixed',
  address: '',
  biometric: true,
  stations: 1,
  villages: { every: true, picked: [] },
  owner: { ours: true, name: '' },
  note: '',
  inUse: true,
}

export function placeFormOf(place: Place): PlaceForm {
  const { name, kind, biometric, stations, inUse } = place
  return {
    name,
    kind,
    address: place.address ?? '',
    biometric,
    stations,
    villages: { every: place.villages === null, picked: place.villages ?? [] },
    owner: { ours: place.owner === null, name: place.owner ?? '' },
    note: place.note ?? '',
    inUse,
  }
}

/** What is kept of the inputs; null: something in them cannot be kept. */
export function placeOf(form: PlaceForm) {
  const stations = Number(form.stations)
  const { every, picked } = form.villages
  const { ours, name: owner } = form.owner
  const fits =
    form.name.trim() !== '' &&
    stationsFit(form.stations) &&
    (every || picked.length > 0) &&
    (ours || owner.trim() !== '')
  if (!fits) return null
  return {
    name: form.name.trim(),
    kind: form.kind,
    address: form.address.trim() || null,
    biometric: form.biometric,
    stations,
    villages: every ? null : [...picked],
    owner: ours ? null : owner.trim(),
    note: form.note.trim() || null,
    inUse: form.inUse,
  }
}

export function stationsFit(stations: string | number): boolean {
  const number = Number(stations)
  return String(stations).trim() !== '' && Number.isInteger(number) && number >= 1 && number <= 60
}

export const placePresets = ['police', 'office', 'mobile', 'school', 'home', 'other'] as const
export type PlacePreset = (typeof placePresets)[number]

/** What a usual place is called in the register and on its papers, in any language of the window. `kind`: xã, phường … */
export function presetName(preset: PlacePreset, kind: string): string {
  const names = {
    police: `Trụ sở Công an ${kind}`,
    office: `Trụ sở UBND ${kind}`,
    mobile: 'Điểm lưu động tại nhà văn hoá thôn',
    school: 'Điểm tại trường học',
    home: 'Thu nhận tại nhà',
    other: 'Công an tỉnh',
  }
  return names[preset]
}

/** The places communes usually have. At the office of the people's committee there is usually no equipment. */
export function presetPlace(preset: PlacePreset, name: string): PlaceForm {
  const kinds = { police: 'fixed', office: 'fixed', mobile: 'mobile', school: 'school', home: 'home', other: 'fixed' }
  return {
    ...blankPlace,
    name,
    kind: placeKinds.find((kind) => kind === kinds[preset]) ?? 'fixed',
    biometric: preset !== 'office',
    owner: preset === 'other' ? { ours: false, name } : blankPlace.owner,
  }
}

/** A name nobody has yet: "Điểm tại trường học", then "Điểm tại trường học 2". */
export function freeName(name: string, taken: readonly { name: string }[]): string {
  const names = new Set(taken.map((one) => one.name))
  for (let at = 1; ; at += 1) {
    const tried = at === 1 ? name : `${name} ${at}`
    if (!names.has(tried)) return tried
  }
}
