import type { Day } from '../../src/base/day.ts'
import type { Made, MadeFile } from '../../src/papers/contract.ts'
import type { z } from 'zod'
import { type Desk, finished } from './desk.ts'

/** Papers by the word typed for them, in the order in which they are made. */
export const paperNames = [
  'notices',
  'slips',
  'invitations',
  'handout',
  'day-sheets',
  'to-agree',
  'minutes',
  'calendar',
] as const
export type PaperName = (typeof paperNames)[number]

export const paperForms = ['pdf', 'docx', 'xlsx', 'ics'] as const
export type PaperForm = (typeof paperForms)[number]

/** The sessions whose papers are made. */
export interface SessionsOf {
  ids: string[]
  /** In order. */
  days: Day[]
  today: Day
  /** How many of them another body has not agreed to yet: families are not told of those. */
  notAgreed: number
}

export interface Wanted {
  sessions: SessionsOf
  /** Of this village alone; null: all. */
  village: string | null
  forms: readonly PaperForm[]
}

type File = Pick<z.infer<typeof MadeFile>, 'fileId' | 'name'> & { form: PaperForm }
interface MadePaper {
  files: File[]
  notMade: { form: PaperForm; message: string }[]
}

const formsOf = {
  notices: ['pdf', 'docx'],
  slips: ['pdf'],
  invitations: ['pdf', 'docx'],
  handout: ['pdf'],
  'day-sheets': ['pdf', 'xlsx'],
  'to-agree': ['pdf', 'docx'],
  minutes: ['pdf', 'docx'],
  calendar: ['ics'],
} as const satisfies Record<PaperName, readonly PaperForm[]>

/** The operations take so many sessions at once. */
const most = 500

/** One kind of paper in those of the wanted forms that it has; notices one a village, minutes one a day that has come. */
export async function makePaper(desk: Desk, paper: PaperName, wanted: Wanted): Promise<MadePaper> {
  const { client, signal } = desk
  const { sessions, village } = wanted
  const forms = <Form extends PaperForm>(has: readonly Form[]) => has.filter((form) => wanted.forms.includes(form))
  if (forms<PaperForm>(formsOf[paper]).length === 0) return { files: [], notMade: [] }
  const of = { sessionIds: sessions.ids.slice(0, most), villages: village === null ? null : [village] }
  if (sessions.ids.length > most) desk.say(`Chỉ làm ${most} buổi đầu; hãy chia theo ngày bằng --from, --until.`)
  switch (paper) {
    case 'notices': {
      const villages = village === null ? await villagesOf(desk) : [village]
      const each: MadePaper[] = []
      for (const id of villages) {
        const input = { ...of, villages: [id], papers: [{ kind: 'notice' as const, forms: forms(formsOf.notices) }] }
        each.push(shown(await finished(desk, await client.sessions.makeNotices(input, { signal }))))
      }
      return together(each)
    }
    case 'to-agree': {
      const papers = [{ kind: 'to-agree' as const, forms: forms(formsOf['to-agree']) }]
      return shown(await finished(desk, await client.sessions.makeNotices({ ...of, papers }, { signal })))
    }
    case 'slips':
    case 'handout': {
      const papers = [{ kind: paper, forms: forms(formsOf[paper]) }]
      return shown(await finished(desk, await client.sessions.makePapers({ ...of, papers }, { signal })))
    }
    case 'invitations': {
      const papers = [{ kind: paper, forms: forms(formsOf[paper]) }]
      return shown(await finished(desk, await client.sessions.makePapers({ ...of, papers }, { signal })))
    }
    case 'day-sheets': {
      const papers = [{ kind: 'day-sheet' as const, forms: forms(formsOf['day-sheets']) }]
      return shown(await finished(desk, await client.sessions.makePapers({ ...of, papers }, { signal })))
    }
    case 'minutes': {
      const each: MadePaper[] = []
      for (const day of sessions.days.filter((one) => one <= sessions.today))
        each.push(
          shown(
            await finished(desk, await client.desk.makeMinutes({ day, forms: forms(formsOf.minutes) }, { signal })),
          ),
        )
      return together(each)
    }
    case 'calendar': {
      const [from, to] = [sessions.days[0], sessions.days.at(-1)]
      if (from === undefined || to === undefined) return { files: [], notMade: [] }
      const file = await client.sessions.calendarFile({ from, to, sessionIds: of.sessionIds }, { signal })
      return { files: [{ ...file, form: 'ics' }], notMade: [] }
    }
  }
}

async function villagesOf({ client, signal }: Desk): Promise<string[]> {
  return (await client.register.villages({ asOf: null }, { signal })).map(({ id }) => id)
}

function shown({ files, notMade }: Made): MadePaper {
  const form = (one: Made['files'][number]['form']) => paperForms.find((known) => known === one) ?? 'pdf'
  return {
    files: files.map(({ fileId, name, form: of }) => ({ fileId, name, form: form(of) })),
    notMade: notMade.map(({ form: of, message }) => ({ form: form(of), message })),
  }
}

/** Several of a kind: that one of them has nothing to tell is told only when none has. */
function together(each: readonly MadePaper[]): MadePaper {
  const files = each.flatMap((one) => one.files)
  const notMade = each.flatMap((one) => one.notMade)
  const known = new Map(notMade.map((one) => [`${one.form} ${one.message}`, one]))
  return {
    files,
    notMade:
      files.length > 0
        ? [...known.values()].filter(({ form }) => !files.some((file) => file.form === form))
        : [...known.values()],
  }
}
