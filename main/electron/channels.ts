/** What the preload script says to the main process, by name. */
export const channels = {
  askPort: 'port:ask',
  portHere: 'port:here',
  saveFile: 'file:save',
  language: 'language:set',
} as const
