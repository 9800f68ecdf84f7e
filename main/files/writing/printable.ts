// Control letters but tab and line ends, and the two that are no letters: one of them makes Word refuse the whole file.
const forbidden = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu

/** The text without the letters that no XML file may hold; halves of broken pairs become U+FFFD. */
export function withoutControls(text: string): string {
  return text.replace(forbidden, '').toWellFormed()
}

/** Text for a page: without forbidden letters, every kind of line end a "\n". */
export function printable(text: string): string {
  return withoutControls(text).replace(/\r\n?/g, '\n')
}

/** The lines of a text, printable. */
export function printableLines(text: string): readonly string[] {
  return printable(text).split('\n')
}
