// The thread that writes large workbooks, as a file of its own beside the host's.
export { write } from '../files/writing/xlsx/thread.ts'
