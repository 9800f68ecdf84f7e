import { readOneFile } from '../files/reading/child.ts'
import { listReading } from '../../src/lists/list-reading.ts'
import { practiceList } from './practice-list.ts'

// The process that reads one file, with all that the core can make of one.
readOneFile([listReading], practiceList)
