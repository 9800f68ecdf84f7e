import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Words } from './words.ts'

export interface MenuDoes {
  /** Undefined while there is no folder to open: a server's register, or none opened yet. */
  openFolder: (() => void) | undefined
  about(): void
}

/** Sets the window's menu. What Chromium does by itself keeps its keys; the words are ours. */
export function setMenu(words: Words, { openFolder, about }: MenuDoes): void {
  const menus: MenuItemConstructorOptions[] = [
    {
      label: words.file,
      submenu: [
        { label: words.openFolder, enabled: openFolder !== undefined, click: () => openFolder?.() },
        { type: 'separator' },
        { label: words.quit, role: 'quit' },
      ],
    },
    {
      label: words.edit,
      submenu: [
        { label: words.undo, role: 'undo' },
        { label: words.redo, role: 'redo' },
        { type: 'separator' },
        { label: words.cut, role: 'cut' },
        { label: words.copy, role: 'copy' },
        { label: words.paste, role: 'paste' },
        { label: words.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: words.view,
      submenu: [
        { label: words.reload, role: 'reload' },
        { type: 'separator' },
        { label: words.larger, role: 'zoomIn' },
        { label: words.smaller, role: 'zoomOut' },
        { label: words.usual, role: 'resetZoom' },
        { type: 'separator' },
        { label: words.fullScreen, role: 'togglefullscreen' },
      ],
    },
    { label: words.help, submenu: [{ label: words.about, click: about }] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus))
}
