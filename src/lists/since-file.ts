import { formatBorn, isBorn } from '../base/born.ts'
import { formatDay } from '../base/day.ts'
import type { TableBook, TableCell } from '../base/ports.ts'
import type { SinceName, SinceTold } from './since-shapes.ts'
import { fieldWords, valueWords } from './field-words.ts'

const stateWords: Readonly<Record<NonNullable<SinceName['state']>, string>> = {
  present: 'đang có trong sổ',
  closed: 'sổ đã đóng',
  'perhaps-waiting': 'có thể là một dòng chờ xử lý',
}

/** The change since the list before as a workbook: who is new, who is missing, what differs. */
export function sinceFile(
  title: string,
  { previous }: SinceTold,
  names: Readonly<Record<'added' | 'gone' | 'differ', readonly SinceName[]>>,
): TableBook {
  const against = previous === null ? '' : `So với ${previous.title} của ngày ${formatDay(previous.asOf)}.`
  const sheet = (name: string, heading: string, last: readonly string[], rows: TableCell[][]) => ({
    name,
    above: [heading, `${title}. ${against}`],
    head: ['STT', 'Họ và tên', 'Ngày sinh', 'Thôn, bản, tổ dân phố', ...last],
    widths: [6, 26, 14, 28, ...last.map(() => 32)],
    rows,
    orientation: 'landscape' as const,
  })
  return {
    title,
    sheets: [
      sheet('Không còn', 'CÓ Ở LẦN TRƯỚC, KHÔNG CÓ Ở LẦN NÀY', ['Trong sổ'], names.gone.map(withState)),
      sheet('Mới có', 'KHÔNG CÓ Ở LẦN TRƯỚC, CÓ Ở LẦN NÀY', [], names.added.map(person)),
      sheet('Khác', 'HAI LẦN GHI KHÁC NHAU', ['Mục', 'Lần trước', 'Lần này'], names.differ.flatMap(withDifferences)),
    ],
  }
}

function person({ name, born, village }: SinceName, at: number): TableCell[] {
  return [
    { number: at + 1, format: '0' },
    { text: name },
    { text: born !== null && isBorn(born) ? formatBorn(born) : '' },
    { text: village ?? '' },
  ]
}

function withState(one: SinceName, at: number): TableCell[] {
  return [...person(one, at), { text: one.state === null ? '' : stateWords[one.state] }]
}

function withDifferences(one: SinceName, at: number): TableCell[][] {
  return one.differences.map(({ field, was, is }) => [
    ...person(one, at),
    { text: fieldWords[field] ?? field },
    { text: valueWords(field, was) },
    { text: valueWords(field, is) },
  ])
}
