import { CloseChild } from './CloseChild.tsx'
import type { ActionProps, ChildAction } from './child-actions.ts'
import { MergeChild } from './MergeChild.tsx'
import { MoveChild } from './MoveChild.tsx'
import { RecordCard } from './RecordCard.tsx'
import { RecordObstacle } from './RecordObstacle.tsx'

const forms = { card: RecordCard, obstacle: RecordObstacle, move: MoveChild, close: CloseChild, merge: MergeChild }

/** The form of one action. */
export function ChildActionForm({ action, child, written }: ActionProps & { action: ChildAction }) {
  const Form = forms[action]
  return <Form child={child} {...(written === undefined ? {} : { written })} />
}
