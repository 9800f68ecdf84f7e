/** Of the calendar: what is proved of a plan, and who comes to its sessions with what. */
export const sessionProof = {
  title: 'Sessions, as proved',
  kind: 'Sessions',
  used: 'used',
  least: 'at least',
  gap: 'gap',
  biometric: 'with equipment',
  others: 'without equipment',
  all: 'Total',
  hint: 'The least of a kind: no plan that invites as many children has fewer of them, with no more of the other kind.',
}

export const sessionCrew = {
  staffed: '{{count, number}} sessions planned before get a team, equipment or a vehicle.',
  staffed_one: '{{count, number}} session planned before gets a team, equipment or a vehicle.',
  lacking: '{{count, number}} sessions planned before lack something, as there are not enough at that time:',
  lacking_one: '{{count, number}} session planned before lacks something, as there is not enough at that time:',
  lack: { team: 'no team', equipment: 'no set of equipment', vehicle: 'no vehicle' },
}
