/** The parts of the settings, in the order of the side list. Their names are also in the address. */
export const sections = [
  'unit',
  'ages',
  'done',
  'campaign',
  'companion',
  'cases',
  'rules',
  'villages',
  'sessions',
  'papers',
  'columns',
  'screen',
  'data',
] as const
export type Section = (typeof sections)[number]
