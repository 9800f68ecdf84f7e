import type { ReactNode } from 'react'
import parts from './KeyCap.module.css'

export function KeyCap({ children, onDark = false }: { children: ReactNode; onDark?: boolean }) {
  return <kbd className={`${parts.cap} ${onDark ? parts.onDark : ''}`}>{children}</kbd>
}
