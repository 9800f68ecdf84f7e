import { z } from 'zod'
import { Day } from '../base/day.ts'
import { CasePapers, usualCasePapers } from './case-papers.ts'
import { CompanionRule, lawfulCompanionRule } from './companion-rule.ts'

export { caseKinds } from './case-papers.ts'
export { companionPapers } from './companion-rule.ts'

/** The card events that count as done (rule of state). `filed` may be added by the office. */
export const DoneKind = z.enum(['filed', 'taken', 'issued', 'handed-over'])
export type DoneKind = z.infer<typeof DoneKind>

/** The ages at which a child comes into the next group. */
export const Ages = z
  .object({ lower: z.int().min(1).max(17), upper: z.int().min(2).max(18) })
  .refine(({ lower, upper }) => lower < upper, 'tuổi đầu phải nhỏ hơn tuổi cuối')

/** The sign behind the number of a paper: "GM-UBND" in "12/GM-UBND". */
export const LetterSign = z
  .string()
  .trim()
  .max(40)
  .regex(/^[\p{L}\d]+(?:[-.][\p{L}\d]+)*$/u, 'chỉ gồm chữ, số, dấu "-" và dấu "."')

/**
 * Settings of a commune. The dated ones (`datedSettings`) hold from a day on and are kept with the instant they were
 * recorded; the others show their latest value.
 */
export const Settings = z.object({
  commune: z.object({
    /** xã, phường, thị trấn, đặc khu: free text used in every sentence. */
    kind: z.string().max(60),
    name: z.string().max(200),
    /** Cơ quan chủ quản, as in the letterhead. */
    parent: z.string().max(300),
    /** Who issues the report: "ỦY BAN NHÂN DÂN" or "CÔNG AN". */
    issuer: z.string().max(300),
    /** To whom reports go, one a line. */
    reportTo: z.array(z.string().max(300)).max(50),
  }),
  doneSet: z.array(DoneKind).min(1).max(10),
  /** Luật Căn cước 26/2023/QH15, điều 19 and 23: 6 and 14. */
  ages: Ages,
  deadline: Day.nullable(),
  /** How long one child takes at a station: the office's own measure. */
  minutesPerChild: z.object({ under6: z.int().min(1).max(240), from6to13: z.int().min(1).max(240) }),
  /** Of a hundred children invited so many are expected to come. */
  showUp: z.int().min(1).max(100),
  /** A file handed in online and not answered within so many working days is followed up. */
  answerDays: z.int().min(1).max(60),
  /** What a family is told by: an unsigned phiếu hẹn giờ (`slip`), or a numbered giấy mời to be signed (`letter`). */
  familyPaper: z.enum(['slip', 'letter']),
  /**
   * From which number the letters of a year are numbered and with which sign; a year without an entry begins at 1, and a
   * sign that is null follows from who issues the paper.
   */
  letterSeries: z
    .array(
      z.object({
        year: z.int().min(2000).max(2999),
        first: z.int().min(1).max(99_999),
        sign: LetterSign.nullable(),
      }),
    )
    .max(100),
  /** What is asked of another person who brings a child. */
  companionRule: CompanionRule,
  /** What only families of a kind bring. */
  casePapers: CasePapers,
  showEthnicity: z.boolean(),
  showNationality: z.boolean(),
  villagesConfirmed: z.boolean(),
  /** The commune holds the invented example campaign, not its own people. */
  example: z.boolean(),
})
export type Settings = z.infer<typeof Settings>

export const defaultSettings: Settings = {
  commune: { kind: 'xã', name: '', parent: '', issuer: 'ỦY BAN NHÂN DÂN', reportTo: [] },
  doneSet: ['taken', 'issued', 'handed-over'],
  ages: { lower: 6, upper: 14 },
  deadline: null,
  minutesPerChild: { under6: 10, from6to13: 15 },
  showUp: 100,
  // The law's time for a card: Luật Căn cước 26/2023/QH15, điều 26.
  answerDays: 7,
  familyPaper: 'slip',
  letterSeries: [],
  companionRule: lawfulCompanionRule,
  casePapers: usualCasePapers,
  showEthnicity: false,
  showNationality: false,
  villagesConfirmed: false,
  example: false,
}

/** The settings that hold from a day on and are shown with their history. */
export const datedSettings = [
  'doneSet',
  'ages',
  'deadline',
  'companionRule',
  'casePapers',
] as const satisfies readonly (keyof Settings)[]
