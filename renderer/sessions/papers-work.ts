import { client } from '../app/client.ts'
import { longWork } from '../app/long-work.ts'

type Named = Parameters<typeof client.sessions.makePapers>[0]
type Public = Parameters<typeof client.sessions.makeNotices>[0]

/** Papers that name children, or those without names: two permissions, so two operations. */
export type PapersInput = { names: true; input: Named } | { names: false; input: Public }

export const papersWork = longWork((wanted: PapersInput, signal) =>
  wanted.names
    ? client.sessions.makePapers(wanted.input, { signal })
    : client.sessions.makeNotices(wanted.input, { signal }),
)

export const paperKinds = ['day-sheet', 'slips', 'invitations', 'handout', 'notice', 'to-agree', 'to-tell'] as const
export type PaperKind = (typeof paperKinds)[number]
export const sheetOrders = ['slot', 'household', 'village'] as const
export type SheetOrder = (typeof sheetOrders)[number]

interface Of {
  /** Null: all of the span. */
  sessionIds: string[] | null
  from: Named['from']
}

/** A kind of paper as it is asked for, in the forms that suit it: to be printed, and to be worked on where that helps. */
export function papersInput(kind: PaperKind, order: SheetOrder, of: Of): PapersInput {
  switch (kind) {
    case 'day-sheet':
      return { names: true, input: { ...of, papers: [{ kind, order, forms: ['pdf', 'xlsx'] }] } }
    case 'invitations':
      return { names: true, input: { ...of, papers: [{ kind, forms: ['pdf', 'docx'] }] } }
    case 'slips':
    case 'handout':
    case 'to-tell':
      return { names: true, input: { ...of, papers: [{ kind, forms: ['pdf'] }] } }
    case 'notice':
    case 'to-agree':
      return { names: false, input: { ...of, papers: [{ kind, forms: ['pdf', 'docx'] }] } }
  }
}
