import type { Figures } from '../../src/figures/contract.ts'
import type { Village } from '../../src/register/contract.ts'

export interface TreeLine {
  id: string | null
  /** Without its kind, which stands in the heading; null: without a village. */
  name: string | null
  left: number
}

export interface TreeKind {
  kind: string
  left: number
  villages: TreeLine[]
}

/** Villages under the heading of their kind, most left first; children without a village last. */
export function treeOf(figures: Figures, villages: readonly Village[]): TreeKind[] {
  const kinds = new Map<string, TreeKind>()
  const add = (kind: string, line: TreeLine) => {
    const group = kinds.get(kind) ?? { kind, left: 0, villages: [] }
    group.left += line.left
    group.villages.push(line)
    kinds.set(kind, group)
  }
  for (const { id, name, all } of figures.villages) {
    if (id === null) {
      if (all.total > 0) add('', { id: 'none', name: null, left: all.left })
      continue
    }
    const kind = villages.find((village) => village.id === id)?.kind ?? ''
    add(capital(kind), { id, name: withoutKind(name ?? '', kind), left: all.left })
  }
  for (const kind of kinds.values()) kind.villages.sort((a, b) => b.left - a.left)
  return [...kinds.values()].sort(
    (a, b) => Number(a.kind === '') - Number(b.kind === '') || a.kind.localeCompare(b.kind, 'vi'),
  )
}

/** The first so many villages, under the headings they need. */
export function firstOf(kinds: readonly TreeKind[], count: number): TreeKind[] {
  let left = count
  return kinds.flatMap((kind) => {
    const villages = kind.villages.slice(0, Math.max(0, left))
    left -= villages.length
    return villages.length === 0 ? [] : [{ ...kind, villages }]
  })
}

function withoutKind(name: string, kind: string): string {
  const starts = kind !== '' && name.toLowerCase().startsWith(`${kind.toLowerCase()} `)
  return starts ? name.slice(kind.length + 1) : name
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
