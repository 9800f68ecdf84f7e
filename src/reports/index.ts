export { reportsRouter } from './handlers.ts'
