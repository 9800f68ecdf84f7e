import { codeDots, quietZone } from '../code-dots.ts'

/** A QR code as a drawing: one path of black runs, so that a page of codes stays small and prints sharp. */
export function codeSvg(text: string): string {
  const dots = codeDots(text)
  const side = dots.length + 2 * quietZone
  const path = dots.flatMap((row, y) =>
    runsOf(row).map(([x, length]) => `M${x + quietZone} ${y + quietZone}h${length}v1h-${length}z`),
  )
  return `<svg viewBox="0 0 ${side} ${side}" role="img" aria-label="QR" shape-rendering="crispEdges"><path d="${path.join('')}"/></svg>`
}

/** Where black dots begin in a row, and how many follow. */
function runsOf(row: readonly boolean[]): (readonly [start: number, length: number])[] {
  const runs: [number, number][] = []
  for (const [at, dark] of row.entries()) {
    const last = runs.at(-1)
    if (!dark) continue
    if (last !== undefined && last[0] + last[1] === at) last[1] += 1
    else runs.push([at, 1])
  }
  return runs
}
