import type { Page } from 'playwright-core'

/** What stands wider than its place: the page itself, or words that are cut without "…". Each as "what: words". */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    // Can be scrolled to, or is there for those who listen only.
    const reachable = (box: Element): boolean => {
      const { overflowX, clipPath } = getComputedStyle(box)
      if (box.tagName === 'MAIN' || box.parentElement === null) return false
      return overflowX === 'auto' || overflowX === 'scroll' || clipPath !== 'none' || reachable(box.parentElement)
    }
    const wide = (box: Element) => box.scrollWidth > box.clientWidth + 1
    const main = document.querySelector('main')
    if (document.scrollingElement !== null && wide(document.scrollingElement)) found.push('the page is too wide')
    if (main !== null && wide(main)) found.push('the screen is too wide')
    for (const box of document.querySelectorAll('header *, nav *, main *, [role=dialog] *')) {
      const { overflowX, textOverflow, clipPath } = getComputedStyle(box)
      const cut = (overflowX === 'hidden' || overflowX === 'clip') && textOverflow !== 'ellipsis' && clipPath === 'none'
      if (cut && wide(box) && box.clientWidth > 1 && box.textContent.trim() !== '')
        found.push(`cut: ${box.textContent.trim().slice(0, 60)}`)
      if (box.clientWidth > 0 && box.getBoundingClientRect().left > window.innerWidth && !reachable(box))
        found.push(`out of sight: ${box.textContent.trim().slice(0, 60)}`)
    }
    return found.slice(0, 4)
  })
}
