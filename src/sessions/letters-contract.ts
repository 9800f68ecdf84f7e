import { z } from 'zod'
import { operation, RequestId } from '../access/operation.ts'

/** Which sessions; null: all that are open. */
const Sessions = z.array(z.uuid()).min(1).max(500).nullable().default(null)

/** Numbers that no letter bears any more, or never bore. */
export const LetterGap = z.object({
  /** As written, "05/GM-UBND", with the last one of the run when there are several. */
  from: z.string(),
  to: z.string(),
  count: z.int(),
  /**
   * `cancelled`: the household is not invited any more; `changed`: it is to come at another time, and its letter bears
   * another number or none yet; `skipped`: the series was set to go on further up.
   */
  because: z.enum(['cancelled', 'changed', 'skipped']),
})
export type LetterGap = z.infer<typeof LetterGap>

export const LetterNumbers = z.object({
  series: z.array(
    z.object({
      year: z.int(),
      sign: z.string(),
      given: z.int(),
      /** Of those given, letters that were made as files. */
      printed: z.int(),
      /** The lowest and the highest, as written. */
      first: z.string(),
      last: z.string(),
      gaps: z.array(LetterGap),
    }),
  ),
  /** What the next household would get this year. */
  next: z.string(),
  /** Households of the sessions asked about: with a number, without one; and sessions that another body has not agreed to. */
  numbered: z.int(),
  waiting: z.int(),
  notAgreed: z.int(),
})
export type LetterNumbers = z.infer<typeof LetterNumbers>

const noSession = { NO_SUCH_SESSION: { message: 'Có buổi không còn trong kế hoạch hoặc đã hủy.' } }

export const lettersContract = {
  /** The numbers given to giấy mời, newest series first, with every gap and why it is there. */
  letterNumbers: operation({ needs: 'see-figures', unit: 'read' })
    .input(z.object({ sessionIds: Sessions }))
    .output(LetterNumbers)
    .errors(noSession),
  /**
   * Gives each household of open sessions that has none the next number of this year's series, in the order in which they
   * are to come. A number is given once: it stays spent when the household is moved or not invited any more. Sessions that
   * wait for another body's agreement are left out. Can be undone while none of the numbers was printed or followed.
   */
  giveNumbers: operation({ needs: 'plan-sessions', unit: 'write' })
    .input(z.object({ requestId: RequestId, sessionIds: Sessions }))
    .output(
      z.object({
        /** Households that got one now. */
        given: z.int(),
        first: z.string().nullable(),
        last: z.string().nullable(),
        /** Sessions left out. */
        notAgreed: z.int(),
      }),
    )
    .errors({
      ...noSession,
      SESSION_NOT_OPEN: { message: 'Buổi này đã qua, đã hủy hoặc đã chốt.' },
      SLIPS_CHOSEN: {
        message: 'Đơn vị đang báo bằng phiếu hẹn giờ, không đánh số. Chọn giấy mời ở Cài đặt rồi cấp số.',
      },
    }),
}
