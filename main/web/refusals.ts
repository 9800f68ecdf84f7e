import { commonErrors } from '../../src/access/operation.ts'
import { plainPage } from './plain-page.ts'

/** A refusal in words, as a page for whoever opened it and as an error for a window that asked an operation. */
export interface Refusal {
  status: number
  code: string
  title: string
  sentences: readonly string[]
  /** The same for who does not read Vietnamese, on a page only. */
  english: string
  link?: { to: string; text: string }
  data?: unknown
}

const newAddress =
  'Hãy nhấn Enter trong cửa sổ lệnh đang chạy Sổ Thu Nhận để có địa chỉ mới, hoặc chạy lại npm start, rồi mở địa chỉ được in ra.'

export const notSignedIn: Refusal = {
  status: 401,
  code: 'NOT_SIGNED_IN',
  title: 'Cần mở bằng địa chỉ dùng một lần',
  sentences: ['Trình duyệt này chưa được vào sổ trên máy này.', newAddress],
  link: { to: '/', text: 'Thử mở lại' },
  english:
    'This browser was not let in on this machine. Press Enter in the command window that runs Sổ Thu Nhận to get a new address, or run npm start again, then open the address it prints.',
}

export const usedAddress: Refusal = {
  status: 403,
  code: 'NOT_SIGNED_IN',
  title: 'Địa chỉ này đã dùng hoặc không đúng',
  sentences: ['Mỗi địa chỉ chỉ mở được một lần.', newAddress],
  link: { to: '/', text: 'Đã vào rồi: mở sổ' },
  english:
    'Each address opens once only. Press Enter in the command window that runs Sổ Thu Nhận to get a new one, or run npm start again.',
}

export const foreignHost: Refusal = {
  status: 403,
  code: 'FORBIDDEN',
  title: 'Không mở được bằng tên này',
  sentences: ['Sổ chỉ trả lời địa chỉ 127.0.0.1 của chính máy này.'],
  english: 'The register answers only at 127.0.0.1, the address of this machine itself.',
}

export const foreignOrigin: Refusal = {
  status: 403,
  code: 'FORBIDDEN',
  title: 'Yêu cầu từ trang khác',
  sentences: ['Trang web khác không được gửi yêu cầu vào sổ.'],
  english: 'Another web page may not send requests to the register.',
}

export const notFound: Refusal = {
  status: 404,
  code: 'NOT_FOUND',
  title: 'Không có trang này',
  sentences: ['Địa chỉ này không có trong Sổ Thu Nhận.'],
  link: { to: '/', text: 'Về trang đầu' },
  english: 'There is no such page in Sổ Thu Nhận.',
}

export const notBuilt: Refusal = {
  status: 503,
  code: 'SERVICE_UNAVAILABLE',
  title: 'Giao diện chưa được dựng',
  sentences: ['Hãy chạy npm run build trong thư mục của sản phẩm, hoặc mở lại bằng npm start.'],
  english: 'The window was not built yet: run npm run build in the folder of the product, or open it with npm start.',
}

export const tooLarge: Refusal = {
  status: 413,
  code: 'PAYLOAD_TOO_LARGE',
  title: 'Tệp quá lớn',
  sentences: ['Mỗi tệp gửi vào sổ nhiều nhất 60 MB.'],
  english: 'A file sent to the register may have 60 MB at most.',
}

export const badRequest: Refusal = {
  status: 400,
  code: 'BAD_REQUEST',
  title: 'Yêu cầu không đúng',
  sentences: ['Sổ không hiểu yêu cầu này.'],
  english: 'The register does not understand this request.',
}

/** What nobody foresaw: its reference stands in the log, and nothing of it is shown. */
export function unexpected(reference: string): Refusal {
  const { message } = commonErrors.UNEXPECTED
  return {
    status: 500,
    code: 'UNEXPECTED',
    title: 'Có lỗi',
    sentences: [message, `Mã lỗi: ${reference}`],
    english: `Something unforeseen went wrong. What was saved is not touched. Reference: ${reference}`,
    data: { reference },
  }
}

/** The body of a refusal: the error's own shape for an operation, else a page. */
export function refusalBody(refusal: Refusal, asOperation: boolean): { type: string; body: string } {
  if (!asOperation) return { type: 'text/html; charset=utf-8', body: plainPage(refusal) }
  const { code, status, data } = refusal
  const defined = code in commonErrors
  const json = { defined, code, status, message: `${refusal.title}. ${refusal.sentences.join(' ')}`, data }
  return { type: 'application/json', body: JSON.stringify({ json, meta: [] }) }
}
