import { byHand } from './hand-edit.ts'

/** Where a claim or fact comes from: a cell's place in a list, or an edit by hand. */
export interface SourcePlace {
  kind: 'list' | 'hand'
  title: string
  file: string
  sheet: string
  row: number
}

/** "danh-sach-tre-em.xlsx, trang Danh sách, dòng 12", or "sửa tay". */
export function placeInWords(place: SourcePlace | undefined): string {
  if (place === undefined || place.kind === 'hand') return byHand
  if (place.file === '') return place.title
  const parts = [place.file, place.sheet === '' ? '' : `trang ${place.sheet}`, place.row > 0 ? `dòng ${place.row}` : '']
  return parts.filter((part) => part !== '').join(', ')
}
