/** What the desktop window offers its page, beside the operations themselves: the whole of what crosses the sandbox. */
export interface Bridge {
  /** Asks for a port to the core; it comes as a window message `portHere` that carries the port. */
  askPort(): void
  /** Asks the person where to save, and saves there. */
  saveFile(name: string, bytes: Uint8Array): Promise<Saved>
  /** In which language the menu and the window's own sentences are to be. */
  setLanguage(language: string): void
}

/** `sentence`: why it could not be written, in words for the person. */
export type Saved = { saved: true; path: string } | { saved: false; sentence?: string }

/** The name under which the page finds the bridge in its window. */
export const bridgeName = 'soThuNhan'

/** The message by which a port arrives in the page. */
export const portHere = 'so-thu-nhan:port'

/** The message that says that the core's process has ended: no port that came before it will answer any more. */
export const coreGone = 'so-thu-nhan:core-gone'
