import type { Setup } from '../use-setup.ts'
import { ClosedPanel } from './ClosedPanel.tsx'
import { HolidaysPanel } from './HolidaysPanel.tsx'

/** Days on which nothing is opened, and days on which people are at home. */
export function DaysPart({ setup }: { setup: Setup }) {
  return (
    <>
      <ClosedPanel setup={setup} />
      <HolidaysPanel />
    </>
  )
}
