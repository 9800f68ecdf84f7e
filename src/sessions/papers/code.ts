const prefix = 'STN1:'
const digits = 39

/**
 * What the code on a slip says: the invitation's id as a number, and nothing of the person. Digits alone after a word
 * without vowels, because a scanner types like a keyboard and an input method (Telex, VNI) changes letters after vowels.
 */
export function invitationCode(invitationId: string): string {
  const number = BigInt(`0x${invitationId.replaceAll('-', '')}`)
  return prefix + number.toString().padStart(digits, '0')
}

/** The invitation that a scanned code means, as `invitationCode` wrote it; undefined: none of our codes. */
export function readInvitationCode(text: string): string | undefined {
  const found = /^stn1\D?(\d{39})$/i.exec(text.replace(/\s+/g, ''))
  const hex =
    found === null
      ? ''
      : BigInt(found[1] ?? '')
          .toString(16)
          .padStart(32, '0')
  const parts = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(hex)
  return parts === null ? undefined : parts.slice(1).join('-')
}
