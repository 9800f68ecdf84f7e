import { write } from 'hucre'

const families = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Giàng',
  'Vàng',
  'Lò',
  'Quàng',
  'Sùng',
  'Hạng',
  'Cà',
  'Tòng',
  'Mùa',
  'Thào',
  'Đặng',
]
const middles = ['Văn', 'Thị', 'A', 'Minh', 'Thùy', 'Đức', 'Khánh', 'Bảo', 'Ngọc', 'Quang']
const givens = [
  'An',
  'Ánh',
  'Bình',
  'Chi',
  'Chu',
  'Dũng',
  'Hà',
  'Hòa',
  'Khang',
  'Lan',
  'Mai',
  'Nam',
  'Ngân',
  'Phúc',
  'Sơn',
  'Thảo',
  'Trâm',
  'Uyên',
  'Vy',
  'Ý',
]
const head = [
  'STT',
  'Họ và tên',
  'Ngày, tháng, năm sinh',
  'Giới tính',
  'Số định danh cá nhân',
  'Dân tộc',
  'Họ tên cha',
  'Họ tên mẹ',
  'Số điện thoại',
  'Thôn, bản, tổ dân phố',
  'Chỗ ở hiện nay',
  'Tình trạng Căn cước',
]

/** A list of invented children as an .xlsx of 12 columns, the same for the same count; 100 villages. `after`: so many stand in earlier files. */
export async function bigList(
  count: number,
  after = 0,
  { villages = 100, allLeft = false }: { villages?: number; allLeft?: boolean } = {},
): Promise<Uint8Array> {
  const draw = drawing(20240718 + after)
  const pick = (words: readonly string[]) => words[draw(words.length)] ?? ''
  const name = (family: string) => `${family} ${pick(middles)} ${pick(givens)}`
  const rows: (string | number)[][] = [['DANH SÁCH TRẺ EM DƯỚI 14 TUỔI'], ['(Tính đến ngày 18/07/2024)'], [], head]
  for (let at = after + 1; at <= after + count; at += 1) {
    const family = pick(families)
    const year = 2011 + draw(13)
    const male = draw(2) === 0
    const born = `${String(1 + draw(28)).padStart(2, '0')}/${String(1 + draw(6)).padStart(2, '0')}/${year}`
    const number = `011${male ? 2 : 3}${String(year).slice(2)}${String(at).padStart(6, '0')}`
    const village = `Bản Số ${1 + draw(villages)} Nà`
    const household = Math.ceil(at / 2)
    rows.push([
      at,
      name(family),
      born,
      male ? 'Nam' : 'Nữ',
      number,
      'Thái',
      `${family} Văn ${pick(givens)} ${household % 97}`,
      `Lò Thị ${pick(givens)} ${household % 89}`,
      `03${String(household).padStart(8, '0')}`,
      village,
      `Số ${household}, ${village}`,
      !allLeft && draw(5) < 2 ? 'Đã cấp' : 'Chưa làm',
    ])
  }
  return write({ sheets: [{ name: 'Danh sách', rows }] })
}

/** A small generator of our own (mulberry32), so that the list is the same on every machine. */
function drawing(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
