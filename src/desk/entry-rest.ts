import { formatBorn, isBorn } from '../base/born.ts'
import { maskCitizenNumber } from '../base/citizen-number.ts'
import type { TableBook } from '../base/ports.ts'
import type { EntryLine } from './contract.ts'

/** Lines of a list of numbers that were not marked, each with its reason. */
export function entryRestBook(lines: readonly EntryLine[]): TableBook {
  const title = 'CÁC DÒNG CHƯA GHI ĐƯỢC'
  return {
    title,
    sheets: [
      {
        name: 'Chưa ghi được',
        above: [title, `${lines.length} dòng của danh sách số sau buổi thu nhận`],
        head: ['Dòng', 'Số định danh', 'Số giấy hẹn', 'Họ và tên', 'Ngày sinh', 'Vì sao', 'Trẻ trong sổ'],
        widths: [8, 18, 20, 28, 14, 34, 40],
        rows: lines.map((line) => [
          { number: line.line, format: '0' },
          textCell(line.number === null ? '' : maskCitizenNumber(line.number)),
          textCell(line.slip ?? ''),
          textCell(line.name ?? (line.number === null && line.slip === null ? line.text : '')),
          textCell(bornWords(line.born)),
          textCell(whyNot(line)),
          textCell(
            line.child === null
              ? ''
              : [line.child.name, bornWords(line.child.born), line.child.village]
                  .filter((one) => one !== null && one !== '')
                  .join(', '),
          ),
        ]),
        orientation: 'landscape',
      },
    ],
  }
}

function whyNot({ state, nameDiffers, bornDiffers }: EntryLine): string {
  if (nameDiffers) return 'số này trong sổ là của trẻ có tên khác'
  if (bornDiffers) return 'ngày sinh khác với trong sổ'
  return {
    ready: 'ghi được',
    already: 'đã ghi rồi',
    unsure: 'chưa chắc là trẻ nào',
    'not-found': 'không có trong sổ',
    twice: 'lặp lại',
  }[state]
}

function bornWords(born: string | null): string {
  return born !== null && isBorn(born) ? formatBorn(born) : ''
}

function textCell(text: string) {
  return text === '' ? null : { text }
}
