import type { PracticeList } from '../files/reading/practice.ts'
import { noWishes } from '../../src/lists/reading/index.ts'
import type { ListAsked } from '../../src/lists/list-reading.ts'

/** Enough for the engine to make its code fast: ten times as many bring nothing more, measured. */
const count = 600

const heading = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Số định danh',
  'Họ tên cha',
  'Họ tên mẹ',
  'Điện thoại',
  'Thôn',
  'Chỗ ở',
  'Căn cước',
]
const families = ['Nguyễn', 'Trần', 'Lê', 'Giàng', 'Đặng', 'Lò']
const givens = ['An', 'Bình', 'Chi', 'Dũng', 'Hòa', 'Lan', 'Phúc', 'Thảo', 'Yến']

/** Invented children in a list such as offices keep, for a reading process to practise on. */
export function practiceList(): PracticeList {
  const rows: (string | number)[][] = [['DANH SÁCH TRẺ EM'], [], heading]
  for (let at = 1; at <= count; at += 1) rows.push(invented(at))
  const asked: ListAsked = { file: 'practice.xlsx', wishes: noWishes }
  return { rows, through: { reading: 'list', asked } }
}

function invented(at: number): (string | number)[] {
  const family = families[at % families.length] ?? ''
  const given = givens[at % givens.length] ?? ''
  const year = 2011 + (at % 13)
  const digits = String(at).padStart(6, '0')
  return [
    at,
    `${family} Minh ${given} ${at}`,
    `0${1 + (at % 9)}/1${at % 3}/${year}`,
    at % 2 === 0 ? 'Nam' : 'Nữ',
    `011${at % 2 === 0 ? 2 : 3}${String(year).slice(2)}${digits}`,
    `${family} Văn ${given}`,
    `Lò Thị ${given}`,
    `0300${digits}`,
    `Bản Số ${at % 17}`,
    `Số ${at}, Bản Số ${at % 17}`,
    at % 3 === 0 ? 'Đã cấp' : 'Chưa làm',
  ]
}
