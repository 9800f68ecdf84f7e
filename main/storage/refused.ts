/** Why a register could not be opened or used. */
export type StorageRefusal =
  | 'not-a-folder'
  | 'not-writable'
  | 'key-missing'
  | 'database-missing'
  | 'key-broken'
  | 'wrong-key'
  | 'broken'
  | 'disk-error'
  | 'busy'
  | 'full'
  | 'from-the-future'
  | 'bad-address'
  | 'server-unreachable'
  | 'server-refused'
  | 'server-not-unicode'

/** A refusal whose message is a sentence for the user, in Vietnamese. Nothing was changed. */
export class StorageRefused extends Error {
  readonly reason: StorageRefusal
  constructor(reason: StorageRefusal, sentence: string, cause?: unknown) {
    super(sentence, cause === undefined ? undefined : { cause })
    this.name = 'StorageRefused'
    this.reason = reason
  }
}

/** The database was written by a newer version: this one would not understand all of it. */
export class FromTheFuture extends StorageRefused {
  /** The migrations this version does not know. */
  readonly steps: readonly string[]
  constructor(steps: readonly string[], version: string | null) {
    const by = version === null ? 'một phiên bản Sổ Thu Nhận mới hơn' : `Sổ Thu Nhận ${version}`
    super(
      'from-the-future',
      `Sổ này đã được ${by} nâng cấp, phiên bản trên máy này cũ hơn nên không mở để tránh làm hỏng dữ liệu. ` +
        'Hãy cài phiên bản mới rồi mở lại. Dữ liệu vẫn còn nguyên.',
    )
    this.name = 'FromTheFuture'
    this.steps = steps
  }
}

/** The refusal behind a failure of the file system or of SQLite, or undefined for any other failure. `place` is a path. */
export function refusalOfFile(failure: unknown, place: string): StorageRefused | undefined {
  if (failure instanceof StorageRefused) return failure
  const code = codeOf(failure)
  const known = code === undefined ? undefined : Object.entries(fileRefusals).find(([start]) => code.startsWith(start))
  if (known === undefined) return undefined
  const [reason, sentence] = known[1]
  return new StorageRefused(reason, sentence(place), failure)
}

/** The refusal behind a failure to reach or enter a PostgreSQL server, or undefined for any other failure. */
export function refusalOfServer(failure: unknown, address: string): StorageRefused | undefined {
  if (failure instanceof StorageRefused) return failure
  const code = codeOf(failure) ?? ''
  if (unreachable.test(code)) return serverUnreachable(address, failure)
  if (/^(28|3D|42501)/.test(code))
    return new StorageRefused(
      'server-refused',
      `Máy chủ dữ liệu ${address} không cho vào. Hãy kiểm tra tên cơ sở dữ liệu, tài khoản, mật khẩu và quyền.`,
      failure,
    )
  return undefined
}

/** Nobody answers at the address of a server. */
export function serverUnreachable(address: string, cause: unknown): StorageRefused {
  return new StorageRefused(
    'server-unreachable',
    `Không kết nối được máy chủ dữ liệu ${address}. Hãy kiểm tra mạng và máy chủ rồi mở lại.`,
    cause,
  )
}

/** The `code` of an error of Node, SQLite or PostgreSQL ("EACCES", "SQLITE_BUSY_SNAPSHOT", "28P01"). */
export function codeOf(failure: unknown): string | undefined {
  if (failure instanceof AggregateError) return codeOf(failure.errors[0])
  if (typeof failure !== 'object' || failure === null || !('code' in failure)) return undefined
  return typeof failure.code === 'string' ? failure.code : undefined
}

const unreachable = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|08|57P)/

type Sentence = readonly [StorageRefusal, (place: string) => string]

const notAFolder: Sentence = [
  'not-a-folder',
  (place) => `${place} không phải là thư mục. Hãy chọn một thư mục để đặt sổ.`,
]
const notWritable: Sentence = [
  'not-writable',
  (place) => `Không ghi được vào ${place}. Hãy cấp quyền ghi hoặc chọn thư mục khác.`,
]
const full: Sentence = ['full', (place) => `Ổ đĩa chứa ${place} đã đầy. Hãy giải phóng chỗ trống rồi làm lại.`]
const broken: Sentence = [
  'broken',
  (place) => `Tệp sổ ${place} bị hỏng nên không đọc được. Hãy giữ nguyên tệp này và khôi phục từ bản sao lưu gần nhất.`,
]

const diskError: Sentence = [
  'disk-error',
  (place) => `Ổ đĩa báo lỗi khi đọc hoặc ghi ${place}. Hãy kiểm tra ổ đĩa, rồi mở lại hoặc khôi phục từ bản sao lưu.`,
]

/** Start of the error's code -> refusal. */
const fileRefusals: Readonly<Record<string, Sentence>> = {
  ENOTDIR: notAFolder,
  EEXIST: notAFolder,
  EACCES: notWritable,
  EPERM: notWritable,
  EROFS: notWritable,
  SQLITE_READONLY: notWritable,
  SQLITE_CANTOPEN: notWritable,
  SQLITE_PERM: notWritable,
  ENOSPC: full,
  SQLITE_FULL: full,
  SQLITE_NOTADB: [
    'wrong-key',
    (place) =>
      `Tệp khoá không mở được sổ ${place}: khoá này của sổ khác, hoặc phần đầu của tệp sổ đã hỏng. ` +
      'Hãy đặt lại đúng tệp khoá đi cùng sổ, hoặc khôi phục từ bản sao lưu.',
  ],
  SQLITE_CORRUPT: broken,
  SQLITE_IOERR: diskError,
  EIO: diskError,
  SQLITE_BUSY: [
    'busy',
    (place) => `Sổ ${place} đang được một cửa sổ hay lệnh khác ghi. Hãy chờ việc đó xong rồi làm lại.`,
  ],
}
