import { useEffect, useRef } from 'react'

/** Files dropped anywhere on the window; null leaves them to nobody, and never lets the browser open one. */
export function useDropAnywhere(onFiles: ((files: File[]) => void) | null): void {
  const take = useRef(onFiles)
  useEffect(() => {
    take.current = onFiles
  })
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      const files = [...event.dataTransfer.files]
      if (files.length > 0) take.current?.(files)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  }, [])
}
