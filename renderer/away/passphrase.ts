const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A passphrase of 80 bits that is read out without mistakes: no 0 and O, no 1 and I. */
export function suggestedPassphrase(): string {
  const word = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => letters.charAt(byte & 31)).join('')
  return (word.match(/.{4}/g) ?? []).join('-')
}
