import type { PresenceRow } from '../storage/tables.ts'

const kinds: Readonly<Record<PresenceRow['kind'], string>> = {
  listed: 'Vào sổ',
  'moved-in': 'Chuyển đến',
  'moved-away': 'Chuyển đi',
  died: 'Đã mất',
  'not-eligible': 'Không thuộc diện',
}

/** A presence in an officer's words: "Chuyển đi: theo bố mẹ về Nam Định". */
export function presenceInWords(kind: PresenceRow['kind'], detail: string | null): string {
  return detail === null || detail === '' ? kinds[kind] : `${kinds[kind]}: ${detail}`
}
