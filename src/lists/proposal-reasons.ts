/** What may speak for a proposed decision. */
export const proposalReasons = ['village-alike', 'clearly-the-child', 'nothing-new', 'dated-event'] as const
export type ProposalReason = (typeof proposalReasons)[number]
