/** What of a row the register is asked by. */
export interface Wanted {
  folded: string
  citizenNumber: string | null
}
