// What the features above use of lists: files opened with all their guards, and tables in them that are no lists of people.
export { listsRouter } from './handlers.ts'
export { openFile } from './open-files.ts'
export { columnSynonyms, type PlainRow, readPlainTable } from './reading/index.ts'
