import { client } from '../app/client.ts'
import { longWork } from '../app/long-work.ts'

type NameList = Parameters<typeof client.reports.makeNameList>[0]

/** The list as a workbook; `inFull`: with whole numbers. */
export const exportWork = longWork(({ inFull, ...list }: NameList & { inFull: boolean }, signal) =>
  inFull ? client.reports.makeNameListInFull(list, { signal }) : client.reports.makeNameList(list, { signal }),
)
