/** Letters of both halves of each face, and a digit: the browser fetches what these need. */
const sample = 'aạ0'
const weights = [400, 500, 600, 700]

/** Fetches the faces as the program starts, so that the first words do not change their look a moment later. */
export function fetchFonts(): void {
  for (const weight of weights)
    for (const face of ['STN So', 'Be Vietnam Pro'])
      document.fonts.load(`${weight} 1rem "${face}"`, sample).catch(() => {}) // words stand in the system's face then
}
