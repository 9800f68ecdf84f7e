import { cleanText, fold, isAllCapitals, markCount, titleCaseName, typedKey } from '../../base/text.ts'
import { villageKind } from '../../base/village-name.ts'

const kindInTitle =
  /(?<!(?:văn|biên|cơ|kịch|các|theo|từng|mỗi|toàn|ấn) )(?<![\p{L}\p{M}])(thôn|bản|ấp|khóm|làng|buôn|xóm|khu phố|tiểu khu|khối phố|tổ dân phố|tdp)(?![\p{L}\p{M}])[\s:.]+/giu
const noVillageWords =
  /^(?:sao|dân|trên|dưới|trong|bản|thôn|xóm|ấp|văn|theo|và|đã|chưa|có|cam kết|tổng hợp|kê|kê khai|hội|mới|chức|công tác|trưởng|giúp việc|vực|lớp|đăng ký|danh sách|báo cáo|tự|quản)(?![\p{L}\p{M}])/iu
const smallKinds = /^(?:tổ|đội|xóm|khóm) \d/i
const largeKinds = /^(?:thôn|khu phố|khu|ấp|tiểu khu|làng) /i
const afterVillage =
  /\s*(?:[,;()]|\s[-–]\s|\s(?:xã|phường|thị trấn|huyện|thị xã|thành phố|tỉnh|tính đến|đến ngày|năm|tháng|ngày|chưa|đã)(?![\p{L}\p{M}])).*$/iu

/** Beginnings of sheet names and separators that are no village. */
const noNames =
  `sheet, trang tính, trang, danh sách, ds, data, dữ liệu, tổng, th, biểu, mẫu, phụ lục, bảng, table, page,
   copy, stt, tt, trẻ, chưa, đã, còn lại, có, không, lớp, khối, học sinh, trường tiểu, trường th, trường mầm,
   trường mn, trường thcs, trường pt, tháng, năm, quý, đợt, từ, dưới, trên, nhóm, độ tuổi, hộ, kế hoạch, báo
   cáo, thống kê, chi tiết, bản sao, final, full, lưu, xã, thị trấn, phường, huyện, tỉnh, căn cước, cccd, cc,
   ubnd, công an, nam, nữ, cũ, mới, nhập, in`.split(/,\s+/)
const marked = startOf(noNames)
const plain = startOf(noNames.map(fold))

/** The village of a line that begins with a kind word ("Thôn: Đề Chia, xã Sín Chải", "II. BẢN BÓ (41 trẻ)"), or null. */
export function villageOfLine(line: string): string | null {
  const text = cleanText(line)
    .replace(/^\(?(?:\d{1,2}|[IVX]{1,5}|[A-Ha-h])\s*[.)\-:/]\s*/, '')
    .replace(/^(?:đơn vị|địa bàn|tên thôn|khu vực|địa điểm)\s*:\s*/i, '')
    .replace(/^[(\s]+/, '')
  const { kind, rest } = villageKind(text)
  if (kind === null || noVillageWords.test(rest)) return null
  const name = withoutCount(rest)
  return name === '' || name.split(' ').length > 6 ? null : tidyVillage(`${kind} ${name}`)
}

/**
 * The village within an address ("Số 12, ngõ 3, Tổ 5, phường Mường Thanh" → "Tổ 5"), or null. The first that is named, but of
 * a group within something larger ("Tổ 3, khu phố 5", "Xóm 2, thôn Hạ") the larger; what follows may be a commune called
 * after a village (Bản Phố).
 */
export function villageInAddress(address: string): string | null {
  const [first, second] = cleanText(address)
    .split(/\s*[,;]\s*|\s+[-–]\s+/)
    .map(villageOfLine)
    .filter((village) => village !== null)
  const isWithin = first !== undefined && second !== undefined && smallKinds.test(first) && largeKinds.test(second)
  return (isWithin ? second : first) ?? null
}

/** The village named within a title ("DANH SÁCH TRẺ EM CHƯA LÀM CĂN CƯỚC THÔN ĐỀ CHIA"), or null. */
export function villageInTitle(line: string): string | null {
  const found = [...cleanText(line).matchAll(kindInTitle)].at(-1)
  if (found === undefined) return null
  const rest = cleanText(line).slice(found.index + found[0].length)
  if (!/^[\p{Lu}\d]/u.test(rest) || noVillageWords.test(rest)) return null
  return villageOfLine(`${found[1] ?? ''} ${rest}`)
}

/** The village that a sheet is named after; "Sheet1", "Trang tính1", "Danh sách" and the like are none. */
export function villageOfSheetName(name: string): string | null {
  const text = cleanText(name)
    .replace(/\s*\(\d+\)$/, '')
    .replace(/_/g, ' ')
  return villageOfLine(text) ?? plainVillageName(text)
}

/** A name without kind word that can be a village: one to five words that each begin with a capital or are a number. */
export function plainVillageName(line: string): string | null {
  const text = withoutCount(cleanText(line).replace(/^(?:\d{1,2}|[IVX]{1,5})\s*[.)\-:]\s*/, ''))
  const words = text.split(' ')
  const named =
    words.length <= 5 &&
    /^\p{Lu}/u.test(text) &&
    words.every((word) => /^(?:[\p{Lu}][\p{L}\p{M}']*|\d{1,2})$/u.test(word))
  return named &&
    /\p{L}{2}/u.test(text) &&
    !(markCount(text) === 0 ? plain.test(fold(text)) : marked.test(typedKey(text)))
    ? tidyVillage(text)
    : null
}

/** A village's name for the register: with a first capital; one in capitals throughout gets word-initial ones. */
function tidyVillage(text: string): string {
  if (!isAllCapitals(text.replace(/^TDP\b/i, ''))) return text.charAt(0).toUpperCase() + text.slice(1)
  const { kind, rest } = villageKind(text)
  if (kind === null) return titleCaseName(text)
  const word = /^tdp$/i.test(kind) ? 'TDP' : kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase()
  return `${word} ${titleCaseName(rest).replace(/^Số (?=\d)/, 'số ')}`
}

function withoutCount(text: string): string {
  return text
    .replace(/\s*(?:[:(]|\s[–-]\s)\s*(?:có |gồm |tổng |tổng số )?\d+\s*(?:trẻ|cháu|em|người|hộ|công dân)?.*$/iu, '')
    .replace(afterVillage, '')
    .replace(/[\s.,:;)–-]+$/, '')
}

function startOf(phrases: readonly string[]): RegExp {
  return new RegExp(`^(?:${phrases.join('|')})(?![\\p{L}\\p{M}])`, 'u')
}
