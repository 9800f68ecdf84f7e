// The thread that solves models, as a file of its own beside the host's.
export { solve } from '../host/solver/thread.ts'
