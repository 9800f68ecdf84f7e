import { Later, LinesShape } from '../ui/Later.tsx'
import { Panel } from '../ui/Panel.tsx'
import parts from './Overview.module.css'

/** The grey shape of the screen, when figures take longer than a blink. */
export function OverviewShape() {
  return (
    <Later>
      <div className={parts.columns}>
        <div className={parts.column}>
          <Panel>
            <LinesShape lines={3} />
          </Panel>
          <Panel>
            <LinesShape lines={12} />
          </Panel>
        </div>
        <div className={parts.column}>
          <Panel>
            <LinesShape lines={5} />
          </Panel>
        </div>
      </div>
    </Later>
  )
}
