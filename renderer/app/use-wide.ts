import { useMediaQuery } from '@mantine/hooks'
import { usePreferences } from './preferences.ts'

const baseSize = 15
const wideInEm = 75

/** Room for side columns beside a table: 1200 px, more with a larger text size. */
export function useWide(): boolean {
  const { textSize } = usePreferences()
  const em = (wideInEm * Number(textSize)) / baseSize
  return useMediaQuery(`(min-width: ${em}em)`, window.innerWidth >= em * 16)
}
