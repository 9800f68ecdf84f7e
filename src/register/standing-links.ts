/** That one record is another: known and not voided at the moment asked about (rule 14). */
export interface MergeLink {
  absorbedNo: number
  survivorNo: number
}

/**
 * The records that are one person, survivor first: the record no link absorbs, then those nearest to it. Chains count
 * whole. Records without a link are not in the answer.
 */
export function personsOf(links: readonly MergeLink[]): number[][] {
  const absorbedBy = new Map<number, number[]>()
  const absorbed = new Set<number>()
  for (const link of links) {
    absorbedBy.set(link.survivorNo, [...(absorbedBy.get(link.survivorNo) ?? []), link.absorbedNo])
    absorbed.add(link.absorbedNo)
  }
  const placed = new Set<number>()
  const survivors = [...absorbedBy.keys()].filter((no) => !absorbed.has(no)).toSorted((a, b) => a - b)
  // A ring of links has no survivor; nothing makes one, but none of its children may be lost or counted twice.
  const rest = [...absorbedBy.keys()].toSorted((a, b) => a - b)
  const persons: number[][] = []
  for (const survivor of [...survivors, ...rest]) {
    if (placed.has(survivor)) continue
    const records = [survivor]
    placed.add(survivor)
    for (const record of records)
      for (const next of (absorbedBy.get(record) ?? []).toSorted((a, b) => a - b))
        if (!placed.has(next)) {
          placed.add(next)
          records.push(next)
        }
    persons.push(records)
  }
  return persons
}
