/** In which shell the browser tests run: STN_SHELL=electron opens each in a real desktop window instead. */
export const shell: 'browser' | 'electron' = process.env['STN_SHELL'] === 'electron' ? 'electron' : 'browser'
