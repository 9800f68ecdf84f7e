import { type RefObject, useDeferredValue, useEffect } from 'react'
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { isPrinting } from '../app/printing.ts'

/** Rows drawn beyond the edges: what a small turn of the wheel uncovers before it is drawn. */
const beyond = 6

/** The places in sight and some beyond, each with the slot of the screen that shows it: a slot is drawn anew, not made anew. */
export function useRows(scroll: RefObject<HTMLDivElement | null>, count: number, height: number) {
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    overscan: beyond,
    // Until it is measured: so that rows are drawn at once, not after a first look at an empty table.
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    observeElementRect: observeSize,
    // Rows of one height never push the list; to scroll it to where it stands would lay out everything once more.
    scrollToFn: () => {},
    // The list is scrolled and painted first, then its rows are drawn.
    useFlushSync: false,
  })
  useEffect(() => rows.measure(), [rows, height])
  const items = rows.getVirtualItems()
  const settled = useDeferredValue(items)
  const { startIndex, endIndex } = rows.range ?? { startIndex: 0, endIndex: Number.MAX_SAFE_INTEGER }
  const slots = Math.ceil(window.innerHeight / height) + 2 * beyond + 2
  // What is in sight comes first, what lies beyond when that is painted.
  const drawn =
    settled === items
      ? items
      : items.filter(
          ({ index }) => (index >= startIndex && index <= endIndex) || settled.some((one) => one.index === index),
        )
  return {
    rows: drawn.map(({ index, start }) => ({ index, top: start, slot: index % slots })),
    first: items[0]?.index ?? 0,
    last: items.at(-1)?.index ?? 0,
    totalHeight: rows.getTotalSize(),
    width: rows.scrollRect?.width ?? 0,
  }
}

/** Told after each layout; to ask for it at once would make the browser lay out everything in the middle of drawing. */
function observeSize(
  { scrollElement }: Virtualizer<HTMLDivElement, Element>,
  tell: (size: { width: number; height: number }) => void,
) {
  if (scrollElement === null) return
  const observer = new ResizeObserver(() => {
    const { offsetWidth: width, offsetHeight: height } = scrollElement
    // Hidden while nothing is known: it will be as large as it was taken for. On paper it is as high as its rows.
    if (height > 0 && !isPrinting()) tell({ width, height })
  })
  observer.observe(scrollElement)
  return () => observer.disconnect()
}
