/** The rows that need a look, in the order of their need; `same` and `all` are opened from the equation. */
export const rowsTabs = ['held', 'refused', 'changed', 'new'] as const
export const everyTab = [...rowsTabs, 'same', 'all'] as const
export type RowsTab = (typeof everyTab)[number]
