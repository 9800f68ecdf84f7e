import i18next from 'i18next'
import { type Bridge, bridgeName } from '../../main/electron/bridge.ts'

/** The file could not be written where the person wanted it; the message is the reason in words. */
export class NotSaved extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'NotSaved'
  }
}

/** What the desktop window gives this page; undefined in a browser. Only our own preload script can have put it there. */
export function desktopBridge(): Bridge | undefined {
  const found: unknown = Reflect.get(window, bridgeName)
  return isBridge(found) ? found : undefined
}

/** Keeps the window's menu in the language of the page, now and whenever it changes. */
export function tellLanguage(): void {
  const bridge = desktopBridge()
  bridge?.setLanguage(i18next.language)
  i18next.on('languageChanged', (language) => bridge?.setLanguage(language))
}

function isBridge(found: unknown): found is Bridge {
  return typeof found === 'object' && found !== null && 'askPort' in found && 'saveFile' in found
}
