import type { Selectable } from 'kysely'
import type { ClaimRow } from '../storage/tables.ts'

/** A row as it is staged, or kept under its list once that is in the register. */
export type StagedClaim = Selectable<ClaimRow>
