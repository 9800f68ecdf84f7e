import { z } from 'zod'

// Ids are UUIDv7 made by the host; the brand keeps one kind from being handed in for another.

export const ChildId = z.uuid().brand<'ChildId'>()
export type ChildId = z.infer<typeof ChildId>

export const VillageId = z.uuid().brand<'VillageId'>()
export type VillageId = z.infer<typeof VillageId>

export const HouseholdId = z.uuid().brand<'HouseholdId'>()
export type HouseholdId = z.infer<typeof HouseholdId>

export const SourceId = z.uuid().brand<'SourceId'>()
export type SourceId = z.infer<typeof SourceId>

export const ClaimId = z.uuid().brand<'ClaimId'>()
export type ClaimId = z.infer<typeof ClaimId>

export const EventId = z.uuid().brand<'EventId'>()
export type EventId = z.infer<typeof EventId>
