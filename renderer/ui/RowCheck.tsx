import type { ComponentProps } from 'react'
import parts from './RowCheck.module.css'

/** The box of a row: one element, because a list draws dozens of them with every turn of the wheel. */
export function RowCheck(props: Omit<ComponentProps<'input'>, 'type' | 'className'>) {
  return <input {...props} type="checkbox" className={parts.box} />
}
