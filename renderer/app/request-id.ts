/** A fresh id for one command: sent again after a lost answer, it is carried out once. The window is its own host here. */
export function newRequestId(): string {
  return crypto.randomUUID()
}
