import type { Unit } from '../storage/unit-of-work.ts'

const chunk = 1000

/** Children in the order of their names (rule 26), equal names by number. */
export async function inNameOrder<C extends { no: number }>(unit: Unit, children: readonly C[]): Promise<C[]> {
  const keys = new Map<number, string>()
  for (let at = 0; at < children.length; at += chunk) {
    const nos = children.slice(at, at + chunk).map((child) => child.no)
    const rows = await unit.db.selectFrom('child').select(['no', 'sort_key']).where('no', 'in', nos).execute()
    for (const row of rows) keys.set(row.no, row.sort_key)
  }
  const key = ({ no }: C) => keys.get(no) ?? ''
  return children.toSorted((a, b) => (key(a) === key(b) ? a.no - b.no : key(a) < key(b) ? -1 : 1))
}
