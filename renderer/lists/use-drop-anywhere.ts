import { useEffect, useRef, useState } from 'react'

/**
 * Files dropped anywhere on the window; null leaves them to nobody, and never lets the browser open one. Answers whether
 * files that would be taken are being dragged over the window.
 */
export function useDropAnywhere(onFiles: ((files: File[]) => void) | null): boolean {
  const take = useRef(onFiles)
  const [over, setOver] = useState(false)
  useEffect(() => {
    take.current = onFiles
  })
  useEffect(() => {
    const carried = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const onOver = (event: DragEvent) => {
      if (!carried(event)) return
      event.preventDefault()
      setOver(take.current !== null)
    }
    // Leaving the window itself has nowhere it goes to.
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      setOver(false)
      if (event.defaultPrevented || !carried(event)) return
      event.preventDefault()
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) take.current?.(files)
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [])
  return over
}
