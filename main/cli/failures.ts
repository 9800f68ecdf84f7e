import { ORPCError } from '@orpc/client'
import { z } from 'zod'
import { StorageRefused } from '../host/open-host.ts'
import { InputRefused, WrongUsage } from './command.ts'

/** How a command ends that did not do its work: the code of its exit and what to tell the person. */
export interface Ending {
  exitCode: 1 | 2 | 3 | 130
  sentence: string
  /** Show how the product is called, after the sentence. */
  usage?: true
}

const fieldsShape = z.object({ fields: z.array(z.object({ path: z.string(), message: z.string() })) })
const placeShape = z.object({
  file: z.string(),
  sheet: z.string().optional(),
  row: z.int().optional(),
  mark: z.string().optional(),
})
const referenceShape = z.object({ reference: z.string() })

/** The ending for a failure; `cancelled` when Ctrl+C was pressed, which explains every failure after it. */
export function endingOf(
  failure: unknown,
  { cancelled, report }: { cancelled: boolean; report(failure: unknown): string | undefined },
): Ending {
  if (cancelled) return { exitCode: 130, sentence: 'Đã dừng theo yêu cầu. Việc dở dang không được ghi.' }
  if (failure instanceof WrongUsage) return { exitCode: 2, sentence: failure.message, usage: true }
  if (failure instanceof InputRefused) return { exitCode: 3, sentence: failure.message }
  if (failure instanceof StorageRefused)
    return { exitCode: failure.reason === 'bad-address' ? 2 : 3, sentence: failure.message }
  if (failure instanceof ORPCError && failure.defined) return ofOperation(failure)
  return unforeseen(report(failure))
}

function ofOperation({ code, message, data }: ORPCError<string, unknown>): Ending {
  if (code === 'UNEXPECTED') return unforeseen(referenceShape.safeParse(data).data?.reference)
  if (code === 'INVALID_INPUT') {
    const fields = fieldsShape.safeParse(data).data?.fields ?? []
    return { exitCode: 2, sentence: [message, ...fields.map((field) => `${field.path}: ${field.message}`)].join(' ') }
  }
  return { exitCode: 3, sentence: `${message}${placeOf(data, message)}` }
}

/** Where in the input it is, when the sentence itself does not say so: " (danh-sach.xlsx, trang Thôn 1, dòng 3)". */
function placeOf(data: unknown, sentence: string): string {
  const place = placeShape.safeParse(data).data
  if (place === undefined || sentence.includes(place.file)) return ''
  const parts = [place.file]
  if (place.sheet !== undefined) parts.push(`trang ${place.sheet}`)
  if (place.row !== undefined) parts.push(`dòng ${place.row}`)
  if (place.mark !== undefined) parts.push(`“${place.mark}”`)
  return ` (${parts.join(', ')})`
}

function unforeseen(reference: string | undefined): Ending {
  const known = reference === undefined ? '' : ` Mã lỗi trong nhật ký: ${reference}.`
  return { exitCode: 1, sentence: `Có lỗi ngoài dự kiến. Dữ liệu đã lưu không bị ảnh hưởng.${known}` }
}
