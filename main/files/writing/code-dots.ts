import qrcode from 'qrcode-generator'

/** White dots around a code, without which scanners do not find it. */
export const quietZone = 4

/** The dots of a QR code, row by row, true for black, without the white around it; level M bears 15 % of damage. */
export function codeDots(text: string): readonly (readonly boolean[])[] {
  const code = codeOf(text)
  const places = Array.from({ length: code.getModuleCount() }, (_, at) => at)
  return places.map((row) => places.map((column) => code.isDark(row, column)))
}

/** The code as a picture for a Word file, four points a dot, the white around it included. */
export function codeGif(text: string): Uint8Array {
  const [, base64 = ''] = codeOf(text)
    .createDataURL(4, 4 * quietZone)
    .split(',')
  return new Uint8Array(Buffer.from(base64, 'base64'))
}

/** Digits at the end take half the room when they are told apart from what stands before. */
function codeOf(text: string): QRCode {
  const code = qrcode(0, 'M')
  const [, before = '', digits = ''] = /^([0-9A-Z $%*+./:-]*?)(\d*)$/.exec(text) ?? []
  if (before === '' && digits === '') code.addData(text)
  if (before !== '') code.addData(before, 'Alphanumeric')
  if (digits !== '') code.addData(digits, 'Numeric')
  code.make()
  return code
}
