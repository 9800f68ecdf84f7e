import type { Day } from '../base/day.ts'
import { plainWords } from '../papers/index.ts'
import type { Form } from './contract.ts'
import type { LeftVillage } from './left-children.ts'
import { noVillage } from './village-words.ts'

/** "bao-cao-tien-do-2024-07-18.docx" */
export function reportFileName(asOf: Day, form: Form): string {
  return `bao-cao-tien-do-${asOf}.${form}`
}

/** "chua-lam-ban-bo-2024-07-18.pdf" for each village; two that differ only in their marks get a number. */
export function leftFileNames(villages: readonly LeftVillage[], asOf: Day, form: Form): readonly string[] {
  const taken = new Map<string, number>()
  return villages.map(({ name }) => {
    const plain = plainWords(name ?? noVillage)
    const times = (taken.get(plain) ?? 0) + 1
    taken.set(plain, times)
    return `chua-lam-${plain}${times === 1 ? '' : `-${times}`}-${asOf}.${form}`
  })
}

/** The file with all villages: "chua-lam-tat-ca-2024-07-18.xlsx". */
export function leftBookName(asOf: Day): string {
  return `chua-lam-tat-ca-${asOf}.xlsx`
}
