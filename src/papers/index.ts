// How an office writes: its letterhead, its running text, its days, and files that leave the register with a line in the log.
export { bornCell, bornWord, dayCell, textCell } from './cells.ts'
export type { Form, Made, MadeFile } from './contract.ts'
export { dayInWords, dayWithWeekday } from './day-words.ts'
export { plainWords } from './file-name.ts'
export { type Export, makeFiles, noPrinter, type Wanted } from './make-files.ts'
export { communeName, issuerName, officialParts, type OfficialWish, paperSign } from './office.ts'
export { count, dashedLines, joined, paragraph, percentOnly, sentence } from './running-text.ts'
export { type BookColumn, type PaperColumn, paperTable, sheetTable } from './table-columns.ts'
