import { typesHold } from './types.ts'

process.exitCode = (await typesHold()) ? 0 : 1
