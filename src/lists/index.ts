// What the features above use of lists: files opened with all their guards, and tables in them that are no lists of people.
export { listsRouter } from './handlers.ts'
export { openFiles } from './open-files.ts'
export { columnSynonyms, type PlainRow, readPlainTable } from './reading/index.ts'
