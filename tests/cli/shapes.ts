import { z } from 'zod'

// What scripts read from stdout: fields may be added, never renamed or taken away.

const counts = { read: z.int(), new: z.int(), same: z.int(), changed: z.int(), held: z.int(), refused: z.int() }
const problem = z.object({ row: z.int(), column: z.string(), code: z.string(), value: z.string(), message: z.string() })

export const Imported = z.object({
  importId: z.string(),
  dryRun: z.boolean(),
  asOf: z.iso.date(),
  totals: z.object(counts),
  files: z.array(
    z.object({
      file: z.string(),
      sheets: z.array(
        z.object({
          sheet: z.string(),
          encoding: z.enum(['unicode', 'tcvn3', 'vni']),
          headerRow: z.int().nullable(),
          columns: z.record(z.string(), z.string()),
          ...counts,
          problems: z.array(problem),
        }),
      ),
    }),
  ),
})

export const Held = z.array(
  z.object({
    rowId: z.string(),
    file: z.string(),
    sheet: z.string(),
    row: z.int(),
    name: z.string().nullable(),
    code: z.string().nullable(),
    candidates: z.array(
      z.object({ id: z.string(), name: z.string(), born: z.string().nullable(), because: z.string() }),
    ),
  }),
)

export const Undone = z.object({
  importId: z.string(),
  removed: z.int(),
  reverted: z.int(),
  kept: z.array(z.object({ childId: z.string(), because: z.string() })),
})

const cell = z.object({
  total: z.int(),
  done: z.int(),
  declined: z.int(),
  left: z.int(),
  percent: z.number().nullable(),
})
const cells = { under6: cell, from6to13: cell, undetermined: cell, from14: cell }

export const Figures = z.object({
  asOf: z.iso.date(),
  knownAt: z.iso.datetime(),
  groups: z.object(cells),
  all: cell,
  villages: z.array(z.object({ name: z.string().nullable(), ...cells })),
})

export const Children = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    born: z.string().nullable(),
    sex: z.enum(['male', 'female']).nullable(),
    citizenNumber: z.string().nullable(),
    village: z.string().nullable(),
    household: z.string().nullable(),
    group: z.enum(['under6', 'from6to13', 'undetermined', 'from14']),
    state: z.enum(['left', 'filed', 'taken', 'issued', 'handed-over', 'declined']),
  }),
)

export const Found = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    born: z.string().nullable(),
    village: z.string().nullable(),
    state: z.string(),
  }),
)

const terms = z.object({
  left1: z.int(),
  new: z.int(),
  movedIn: z.int(),
  entered: z.int(),
  undeclined: z.int(),
  sentBack: z.int(),
  done: z.int(),
  declined: z.int(),
  movedAway: z.int(),
  closed: z.int(),
  outgrown: z.int(),
  corrected: z.int(),
  left2: z.int(),
})
export type Terms = z.infer<typeof terms>

export const Change = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  groups: z.object({ under6: terms, from6to13: terms, undetermined: terms }),
  all: terms,
  villages: z.array(
    z.object({ name: z.string().nullable(), under6: terms, from6to13: terms, undetermined: terms, all: terms }),
  ),
})

export const Reported = z.object({
  files: z.array(z.object({ path: z.string(), form: z.enum(['docx', 'xlsx', 'html', 'pdf']), sha256: z.string() })),
})

export const Verified = z.object({
  ok: z.boolean(),
  checks: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string() })),
})

const word = z.string().min(1)
export const PapersMade = z.strictObject({
  files: z.array(
    z.strictObject({
      path: word,
      paper: word,
      form: z.enum(['pdf', 'docx', 'xlsx', 'ics']),
      sha256: z.string().length(64),
    }),
  ),
  notMade: z.array(z.strictObject({ paper: word, form: word, message: word })),
  notAgreed: z.int(),
})
export type PapersMade = z.infer<typeof PapersMade>
