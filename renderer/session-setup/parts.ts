/** The parts of the screen that tells where, when and by whom children are taken in. Their names are also in the address. */
export const setupParts = ['places', 'teams', 'windows', 'days', 'campaigns'] as const
export type SetupPart = (typeof setupParts)[number]
