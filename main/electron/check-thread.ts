// The thread that looks through a register, as a file of its own beside the host's.
export { check } from '../host/checking/thread.ts'
