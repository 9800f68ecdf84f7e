/** What the preload script and the main process say to each other, by name. */
export const channels = {
  askPort: 'port:ask',
  portHere: 'port:here',
  coreGone: 'core:gone',
  saveFile: 'file:save',
  language: 'language:set',
} as const
