import { fold } from '../base/text.ts'

interface Named {
  no: number
  name: string
  nameKey: string
  formerCommune: string | null
}

/**
 * How villages are shown, by number: by their own name, and where another open one bears the same name, with the former
 * commune after it: "Thôn 1 (xã cũ Tủa Thàng)".
 */
export function namesToldApart(open: readonly Named[]): (village: Named) => string {
  const bearers = new Map<string, Set<number>>()
  for (const { no, nameKey } of open) bearers.set(nameKey, (bearers.get(nameKey) ?? new Set()).add(no))
  return ({ no, name, nameKey, formerCommune }) => {
    const others = [...(bearers.get(nameKey) ?? [])].some((other) => other !== no)
    return others && formerCommune !== null ? `${name} (${formerInWords(formerCommune)})` : name
  }
}

/** Whether two villages of one name belong to one former commune, so that nothing tells them apart. */
export function sameFormerCommune(a: string | null, b: string | null): boolean {
  return bareKey(a ?? '') === bareKey(b ?? '')
}

/** "Tủa Thàng" → "xã cũ Tủa Thàng"; "phường Sông Đà" → "phường cũ Sông Đà". */
export function formerInWords(former: string): string {
  const { kind, rest } = takeApart(former)
  return `${kind} cũ ${rest}`
}

/** "Thôn 1 (xã cũ Tủa Thàng)" taken apart again; former null: none is written with it. */
export function formerApart(text: string): { name: string; former: string | null } {
  const found = /^(.+?)\s*\((?:xã|phường|thị trấn|đặc khu) cũ (.+)\)$/iu.exec(text)
  if (found === null) return { name: text, former: null }
  const kind = /\((xã|phường|thị trấn|đặc khu)/iu.exec(text)?.[1]?.toLowerCase()
  return { name: found[1] ?? text, former: kind === 'xã' ? (found[2] ?? null) : `${kind} ${found[2]}` }
}

/** Ways in which a list writes a village together with its former commune. */
export function withFormerCommune(name: string, former: string): string[] {
  const { kind, rest } = takeApart(former)
  const tails = [rest, `${kind} ${rest}`, `${kind} cũ ${rest}`]
  return tails.flatMap((tail) => [`${name} ${tail}`, `${name} - ${tail}`])
}

function takeApart(former: string): { kind: string; rest: string } {
  const found = /^(xã|phường|thị trấn|đặc khu)\s+(?:cũ\s+)?(.+)$/iu.exec(former)
  return { kind: found?.[1]?.toLowerCase() ?? 'xã', rest: found?.[2] ?? former }
}

function bareKey(former: string): string {
  return fold(takeApart(former).rest)
}
