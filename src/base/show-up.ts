/**
 * Of so many invited so many are expected to come, where of a hundred `showUp` come (a setting of the office). Only told:
 * a session never invites more than its stations take (rule 28).
 */
export function expectedOf(invited: number, showUp: number): number {
  return Math.round((invited * showUp) / 100)
}
