export { listsRouter } from './handlers.ts'
