import { formatDay } from '../base/day.ts'
import type { NamesFilter } from '../figures/index.ts'
import { type CardState, type Counting, obstacleInWords } from '../register/index.ts'
import { noVillage } from './village-words.ts'
import { declinedHead, doneWords, groupLabels, momentInWords } from './wording.ts'

/** The states of a card as lists write them; a list handed in again is read by the same words. */
export const stateWords: Readonly<Record<CardState, string>> = {
  left: 'Chưa làm',
  filed: 'Đã nộp trực tuyến',
  taken: 'Đã thu nhận',
  issued: 'Đã có thẻ',
  'handed-over': 'Đã trả thẻ',
  declined: 'Chưa có nhu cầu',
}

export const residenceWords = {
  permanent: 'Thường trú',
  temporary: 'Tạm trú',
  'living-here': 'Đang sinh sống',
} as const

/** What a list was narrowed by, in one line for its head: "Bản Bó; chưa thu nhận hồ sơ; sinh từ 01/01/2014". */
export function filterWords(
  filter: NamesFilter,
  { village, counting }: { village: string | undefined; counting: Counting },
): string {
  const { lower, upper } = counting.ages
  const said = [
    filter.village === null ? '' : filter.village === 'none' ? noVillage : (village ?? ''),
    filter.group === null ? '' : groupLabels(counting)[filter.group],
    filter.counted && filter.group === null ? `trẻ dưới ${upper} tuổi` : '',
    filter.standing === null ? '' : standingWords(filter.standing, counting),
    filter.state === null ? '' : stateWords[filter.state],
    filter.crossing === null
      ? ''
      : `đủ ${filter.crossing.age === 'six' ? lower : upper} tuổi trong ${filter.crossing.days} ngày tới`,
    filter.photoDue ? `thẻ không ảnh, đã đủ ${lower} tuổi` : '',
    filter.obstacle === null
      ? ''
      : filter.obstacle === 'none'
        ? 'chưa rõ lý do'
        : `vướng mắc: ${obstacleInWords(filter.obstacle, '')}`,
    filter.temporary ? 'tạm trú' : '',
    filter.residence === null ? '' : residenceWords[filter.residence],
    filter.bornFrom === null ? '' : `sinh từ ${formatDay(filter.bornFrom)}`,
    filter.bornTo === null ? '' : `sinh đến ${formatDay(filter.bornTo)}`,
    filter.school === '' ? '' : `trường: ${filter.school}`,
    filter.unnumbered ? 'chưa có số định danh' : '',
    filter.words === '' ? '' : `tên có “${filter.words}”`,
    filter.knownAt === null ? '' : `theo sổ lúc ${momentInWords(filter.knownAt)}`,
  ].filter((part) => part !== '')
  return said.length === 0 ? 'tất cả trẻ trong sổ' : said.join('; ')
}

function standingWords(standing: 'left' | 'done' | 'declined', counting: Counting): string {
  return standing === 'declined' ? declinedHead.toLowerCase() : doneWords(counting)[standing]
}
