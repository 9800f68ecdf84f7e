import type { AgeGroup } from '../base/age-group.ts'
import { communeName } from '../papers/index.ts'
import type { LeftChild, LeftFacts, LeftVillage } from './left-children.ts'
import { noVillage } from './village-words.ts'
import { doneWords } from './wording.ts'

/**
 * "DANH SÁCH TRẺ EM CHƯA THU NHẬN HỒ SƠ CĂN CƯỚC": a title "chưa …", so that the list, handed in again, claims chưa làm of
 * those on it and never the whole of a village.
 */
export function leftTitle(settings: LeftFacts['settings']): string {
  return `Danh sách trẻ em ${doneWords(settings).left} căn cước`.toUpperCase()
}

/** The line under the title, in the form that the importer reads a village from: "Thôn Đề Chia, thị trấn Tủa Chùa". */
export function villageLine({ name }: LeftVillage, { settings }: LeftFacts): string {
  return `${name ?? noVillage}, ${communeName(settings.commune)}`
}

/** Children's names are not for a notice board (Luật 91/2025/QH15, điều 24); who gets the list gives it back. */
export const handlingNote =
  'Danh sách chứa thông tin cá nhân của trẻ em: chỉ dùng để thu nhận hồ sơ; không sao chụp, không niêm yết, không đăng lên mạng; nộp lại sau khi dùng.'

export function totalLine({ children }: LeftVillage): string {
  return `Tổng cộng: ${children.length} trẻ.`
}

/** Short enough for a narrow column. */
export function shortGroup(group: AgeGroup, { settings: { ages } }: Pick<LeftFacts, 'settings'>): string {
  const words: Record<AgeGroup, string> = {
    under6: `Chưa đủ ${ages.lower}`,
    from6to13: `Đủ ${ages.lower} - dưới ${ages.upper}`,
    undetermined: 'Chưa xác định',
    from14: `Từ đủ ${ages.upper}`,
  }
  return words[group]
}

export function sexWord(sex: LeftChild['sex']): string {
  if (sex === null) return ''
  return sex === 'male' ? 'Nam' : 'Nữ'
}
