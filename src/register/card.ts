import { z } from 'zod'

/** The card's events (filed online, taken in, issued, handed over, sent back from above, declined, willing again). */
export const CardKind = z.enum(['filed', 'taken', 'issued', 'handed-over', 'sent-back', 'declined', 'willing'])
export type CardKind = z.infer<typeof CardKind>

/** What is shown of a child's card on a day: the furthest uncancelled stage, else declined, else left. */
export const CardState = z.enum(['left', 'filed', 'taken', 'issued', 'handed-over', 'declined'])
export type CardState = z.infer<typeof CardState>

/** How far a file handed in online is: nobody has answered yet, the family has to add something, it was accepted. */
export const FilingStage = z.enum(['waiting', 'to-add', 'accepted'])
export type FilingStage = z.infer<typeof FilingStage>

/** What each kind of event carries beside its day. All optional: the desk saves first and completes later. */
export const CardDetail = z.object({
  /** taken: number of the official slip (giấy hẹn) and the day the card is due. */
  slip: z.string().max(60).optional(),
  due: z.string().max(10).optional(),
  /** taken: new, change or re-issue. */
  what: z.enum(['new', 'change', 're-issue']).optional(),
  /** taken: here, another unit, online. */
  where: z.string().max(120).optional(),
  /** filed: mã hồ sơ, and how far it is; each later stage is an event of the day on which it was learned. */
  fileCode: z.string().max(60).optional(),
  filing: FilingStage.optional(),
  /** sent-back: why. */
  reason: z.string().max(500).optional(),
  /** declined / willing: in whose words. */
  who: z.string().max(120).optional(),
})
export type CardDetail = z.infer<typeof CardDetail>

/** Stage of an event on the way to a card: a later stage implies the earlier ones. 0: not a stage. */
export const cardStage: Readonly<Record<CardKind, number>> = {
  filed: 1,
  taken: 2,
  issued: 3,
  'handed-over': 4,
  'sent-back': 0,
  declined: 0,
  willing: 0,
}
