import { afterAll } from 'vitest'
import { removeTemporaryFolders } from './temporary.ts'

// Before each test file, also where many run in one process: what it leaves on the disk goes when it ends.
afterAll(removeTemporaryFolders)
