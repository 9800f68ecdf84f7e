import type { ChildId } from '../base/ids.ts'
import { bornConsistent, bornRange, formatBorn, toBorn, type Born } from '../base/born.ts'
import { checkCitizenNumber, type CitizenNumberWarning } from '../base/citizen-number.ts'
import type { Day } from '../base/day.ts'
import { readPhone } from '../base/phone.ts'
import { fold } from '../base/text.ts'
import type { Warning } from './contract.ts'
import type { FieldValues } from './field-values.ts'
import { type Ages, ageBounds, groupWithin } from './standing-group.ts'

/** Another child of the register that has the same number or name. */
export interface Alike {
  id: ChildId
  name: string
  folded: string
  born: string | null
  citizenNumber: string | null
  villageNo: number | null
  village: string | null
  guardians: readonly string[]
  present: boolean
}

/** What is about to be saved, and on which day. */
export interface Checked {
  values: Pick<FieldValues, 'name' | 'born' | 'sex' | 'citizen_number' | 'guardians'>
  villageNo: number | null
  today: Day
  ages: Ages
}

/** Which parts of a child an edit touches: only they are warned about. */
export interface Touched {
  number: boolean
  birth: boolean
  phones: boolean
  identity: boolean
}

export const touchesAll: Touched = { number: true, birth: true, phones: true, identity: true }

/** What is worth a second look before saving. Nothing here refuses: corrected births and re-issued numbers exist. */
export function warningsFor(checked: Checked, others: readonly Alike[], touched: Touched): Warning[] {
  return [
    ...(touched.number ? numberWarnings(checked, others) : []),
    ...(touched.phones ? phoneWarnings(checked) : []),
    ...(touched.identity ? twinWarnings(checked, others) : []),
    ...(touched.birth ? ageWarnings(checked) : []),
  ]
}

const numberSentences: Readonly<Record<CitizenNumberWarning, (values: Checked['values']) => string>> = {
  'id-mismatch-sex': ({ sex, citizen_number }) =>
    `Theo số định danh là ${Number(citizen_number?.charAt(3)) % 2 === 0 ? 'Nam' : 'Nữ'}, nhưng giới tính ghi ${sex === 'male' ? 'Nam' : 'Nữ'}. Hãy đối chiếu.`,
  'id-mismatch-year': ({ born, citizen_number }) =>
    `Theo số định danh thì sinh năm ${yearInNumber(citizen_number ?? '')}, nhưng ngày sinh ghi ${born === null ? '' : formatBorn(born)}. Hãy đối chiếu.`,
  'id-unknown-province': ({ citizen_number }) =>
    `Ba số đầu ${citizen_number?.slice(0, 3) ?? ''} không phải mã của tỉnh nào. Hãy đối chiếu.`,
}

function numberWarnings({ values }: Checked, others: readonly Alike[]): Warning[] {
  const number = values.citizen_number
  if (number === null) return []
  const taken = others.filter((other) => other.citizenNumber === number).map((other) => takenBy(other))
  if (!/^\d{12}$/.test(number))
    return [
      plain('id-length', `Số định danh phải có 12 chữ số, số này có ${number.replace(/\D/g, '').length}.`),
      ...taken,
    ]
  const sex = values.sex === 'male' || values.sex === 'female' ? values.sex : null
  const doubts = checkCitizenNumber(number, { born: values.born, sex })
  return [...doubts.map((code) => plain(code, numberSentences[code](values))), ...taken]
}

function takenBy(other: Alike): Warning {
  return { code: 'id-taken', message: `Số định danh này đã ghi cho ${described(other)}.`, childId: other.id }
}

function phoneWarnings({ values }: Checked): Warning[] {
  return values.guardians.flatMap(({ phone, name }) => {
    if (phone === null || phone === '') return []
    const reading = readPhone(phone)
    if (reading !== undefined && 'phone' in reading) return []
    return [plain('phone', `Số điện thoại ${phone}${name === '' ? '' : ` của ${name}`} không đúng dạng số ở Việt Nam.`)]
  })
}

/** The same name and a birth that may be the same, with a guardian or the village in common. */
function twinWarnings({ values, villageNo }: Checked, others: readonly Alike[]): Warning[] {
  const folded = fold(values.name ?? '')
  const guardians = values.guardians.map((one) => fold(one.name)).filter((name) => name !== '')
  return others
    .filter((other) => other.folded === folded && birthsAgree(values.born, other.born))
    .filter((other) => other.citizenNumber === null || other.citizenNumber !== values.citizen_number)
    .filter((other) => {
      const sameGuardian = other.guardians.some((name) => guardians.includes(fold(name)))
      return sameGuardian || (villageNo !== null && other.villageNo === villageNo)
    })
    .map((other) => ({
      code: 'likely-twin' as const,
      message: `Có thể trùng với trẻ đã có trong sổ: ${described(other)}.`,
      childId: other.id,
    }))
}

function ageWarnings({ values, today, ages }: Checked): Warning[] {
  if (values.born === null) return []
  const range = bornRange(values.born)
  if (range.first > today) return [plain('over-age', `Ngày sinh ${formatBorn(values.born)} chưa tới. Hãy đối chiếu.`)]
  if (groupWithin(range, ageBounds(today, ages)) !== 'from14') return []
  return [
    plain(
      'over-age',
      `Sinh ${formatBorn(values.born)}: đã đủ ${ages.upper} tuổi, không tính trong nhóm dưới ${ages.upper} tuổi.`,
    ),
  ]
}

function birthsAgree(born: Born | null, other: string | null): boolean {
  const known = other === null ? undefined : toBorn(other)
  return born === null || known === undefined || bornConsistent(born, known)
}

function described({ name, born, village, present }: Alike): string {
  const known = born === null ? undefined : toBorn(born)
  const parts = [
    name,
    known === undefined ? '' : `sinh ${formatBorn(known)}`,
    village ?? '',
    present ? '' : 'đã ra khỏi sổ',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

function yearInNumber(number: string): string {
  return String(1900 + Math.floor(Number(number.charAt(3)) / 2) * 100 + Number(number.slice(4, 6)))
}

function plain(code: Warning['code'], message: string): Warning {
  return { code, message, childId: null }
}
