export { columnSynonyms } from './column-synonyms.ts'
export { hiddenSheets, noWishes, readSheets, readWorkbook, type ReadingProgress } from './read-sheets.ts'
export { findSecrecyMark } from './secrecy-mark.ts'
export { suggestColumns } from './suggest-columns.ts'
