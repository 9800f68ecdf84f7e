/**
 * The digits that a numeric cell stands for, as text: 11312236412 and "1.1312236412E10" and "11312236412.0" all give
 * "11312236412". A text that is not such a number comes back trimmed. A power of ten is only written out when at least
 * nine of its digits are there: "1.13122E+10" is what a narrow column showed of a number whose end is lost.
 */
export function digitsOfCell(raw: string | number): string {
  const text = typeof raw === 'number' ? String(raw) : raw.trim().replace(/^'/, '').trim()
  const power = /^(\d)(?:[.,](\d+))?[eE]\+?(\d{1,2})$/.exec(text)
  if (power) {
    const mantissa = `${power[1] ?? ''}${power[2] ?? ''}`
    const places = Number(power[3]) + 1
    return mantissa.length >= 9 && mantissa.length <= places ? mantissa.padEnd(places, '0') : text
  }
  return /^\d{8,}[.,]0{1,2}$/.test(text) ? text.replace(/[.,]0+$/, '') : text
}
