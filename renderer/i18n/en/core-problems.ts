import type { PreviewRow } from '../../../src/lists/contract.ts'

type Sentence = (cell: string, value: string) => string

/** The sentences of src/lists/sentences.ts and src/lists/reading/sentences.ts in English, by the code stored with the row. */
export const problemSentences: Readonly<Record<PreviewRow['problems'][number]['code'], Sentence>> = {
  'born-year-only': (cell, value) =>
    `Cell ${cell} has only the year ${value}: the child is taken in with it; add day and month when there are papers.`,
  'born-unreadable': (cell, value) =>
    `Cell ${cell} says “${value}”, which is no readable birth: the child is taken in without one; write it as day/month/year.`,
  'born-by-number': (cell, value) =>
    `Cell ${cell} says “${value}”, a year of two digits: the ID number tells which; nothing to mend.`,
  'id-zero-restored': (cell) => `Cell ${cell} had lost the leading 0 of the ID number: restored, nothing to do.`,
  'id-mismatch-sex': (cell) =>
    `The ID number in cell ${cell} does not fit the sex: taken in all the same, compare with the papers.`,
  'id-mismatch-year': (cell) =>
    `The ID number in cell ${cell} does not fit the year of birth: taken in all the same, compare with the papers.`,
  'id-length': (cell, value) =>
    `Cell ${cell} says “${value}”, not the 12 digits of an ID number: the number is refused, compare with the papers.`,
  'phone-zero-restored': (cell) => `Cell ${cell} had lost the leading 0 of the phone: restored, nothing to do.`,
  'phone-unreadable': (cell, value) =>
    `Cell ${cell} says “${value}”, which is no phone number: it is refused, ask the family again.`,
  'name-missing': (cell) => `Cell ${cell} has no name, so the row is refused: write the child’s name and import again.`,
  'duplicate-in-file': () =>
    'The same child stands in another row of the file. Drop this row, or keep it as another child.',
  'possible-duplicate': () => 'May be in the register already. Choose the same child or another child.',
  'state-conflict': () =>
    'The list says left, the register says done. Choose to keep the register or to void what was recorded.',
  returned: () => 'The child was closed before the day of the list. Choose to take it back in or to drop the row.',
  'village-unknown': (_, value) =>
    `No village “${value}” in the register. Choose one that is there or create a new one.`,
  'encoding-repaired': (cell) => `Cell ${cell}: a legacy font was turned into Unicode.`,
  'date-in-future': (cell) =>
    `Cell ${cell}: the birth is after the day of the list. The row is refused; correct the birth in the file and import again.`,
  'over-age': (cell) =>
    `Cell ${cell}: 14 or older on the day of the list. Taken into the group from 14, counted apart.`,
  'grown-up': (cell) => `Cell ${cell}: a grown-up of the household, no child, so not taken in. Nothing to mend.`,
  'changed-meanwhile': () => 'The child was edited after the preview. Look again, then decide.',
  'cell-error': (cell, value) =>
    `Cell ${cell} shows the error ${value}: it is passed over; mend the formula if needed.`,
}

/** What the stored Vietnamese sentence says beyond its code, cell and value: the same in English, by the sentence itself. */
const full: readonly (readonly [RegExp, string])[] = [
  [
    /^Ô (.+): ngày sinh sau ngày của danh sách \((.+)\)\./,
    'Cell $1: the birth is after the day of the list ($2). The row is refused; correct the birth in the file and import again.',
  ],
  [
    /^Ô (.+): đã đủ 14 tuổi vào ngày (.+?)\. Trẻ/,
    'Cell $1: 14 or older on $2. The child is taken into the group from 14, counted apart.',
  ],
  [
    /^Trùng với dòng (\d+), trang (.+) của cùng tệp\./,
    'The same child stands in row $1, sheet $2 of the same file. Drop this row, or keep it as another child.',
  ],
  [
    /^Có thể đã có trong sổ: (.+)\. Hãy chọn/,
    'May be in the register already: $1~. Choose the same child or another child.',
  ],
  [
    /^(.+) trong sổ có cùng họ tên, ngày sinh và người đại diện/,
    '$1 of the register has the same name, birth and guardian but another ID number: a twin, or one wrong digit. Taken in as a new child all the same; compare with the papers.',
  ],
  [
    /^Ô (.+) mất số 0 ở đầu số định danh: đã khôi phục thành (.+), không/,
    'Cell $1 had lost the leading 0 of the ID number: restored to $2, nothing to do.',
  ],
  [
    /^Số định danh ở ô (.+) không khớp giới tính Nam/,
    'The ID number in cell $1 does not fit the sex, boy, as written: taken in all the same, compare with the papers.',
  ],
  [
    /^Số định danh ở ô (.+) không khớp giới tính Nữ/,
    'The ID number in cell $1 does not fit the sex, girl, as written: taken in all the same, compare with the papers.',
  ],
  [
    /^Số định danh ở ô (.+) không khớp năm sinh (.+?) đã ghi/,
    'The ID number in cell $1 does not fit the year of birth $2 as written: taken in all the same, compare with the papers.',
  ],
  [
    /^Ô (.+) mất số 0 ở đầu số điện thoại: đã khôi phục thành (.+), không/,
    'Cell $1 had lost the leading 0 of the phone: restored to $2, nothing to do.',
  ],
  [
    /^Ô (.+) báo lỗi (.+) thay cho họ tên/,
    'Cell $1 shows the error $2 in the place of the name, so the row is refused: mend the formula and import again.',
  ],
]

/** The English of a stored sentence with all that it says; undefined: its code, cell and value tell all. `told`: words of the core inside. */
export function fullSentence(message: string, told: (words: string) => string): string | undefined {
  for (const [pattern, words] of full) {
    const found = pattern.exec(message)
    if (found !== null)
      return words.replace(/\$(\d)(~?)/g, (_, index: string, own: string) => {
        const part = found[Number(index)] ?? ''
        return own === '~' ? told(part) : part
      })
  }
  return undefined
}
