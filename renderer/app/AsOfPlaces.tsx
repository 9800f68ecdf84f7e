import { type ReactNode, useDeferredValue } from 'react'
import { AsOfHere, useAsOf, useAsOfInAddress } from './session.ts'

/** Here the day is that of the address, at once. */
export function AsOfInAddress({ children }: { children: ReactNode }) {
  return <AsOfHere value={useAsOfInAddress()}>{children}</AsOfHere>
}

/** Here another day comes after the press is painted: a screen with hundreds of numbers is drawn anew in small pieces. */
export function AsOfInTurn({ children }: { children: ReactNode }) {
  return <AsOfHere value={useDeferredValue(useAsOf())}>{children}</AsOfHere>
}
