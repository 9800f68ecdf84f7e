import { useTranslation } from 'react-i18next'
import { addDays, daysBetween, formatDay, type Day } from '../../src/base/day.ts'
import { formatCount } from '../ui/numbers.ts'
import parts from './Pace.module.css'

interface PaceLineProps {
  points: readonly { day: Day; left: number }[]
  asOf: Day
  deadline: Day
  perDay: number
  /** The pace of the last days is known. */
  known: boolean
}

const box = { left: 52, right: 400, top: 10, bottom: 144, width: 464, height: 168 }

/** Left so far, the pace that would be needed, and where the present pace ends. */
export function PaceLine({ points, asOf, deadline, perDay, known }: PaceLineProps) {
  const { t } = useTranslation()
  const first = points[0]?.day ?? asOf
  const last = deadline > asOf ? deadline : asOf
  const span = Math.max(daysBetween(first, last), 1)
  const top = roundUp(Math.max(...points.map((point) => point.left), 1))
  const x = (day: Day) => box.left + ((box.right - box.left) * daysBetween(first, day)) / span
  const y = (left: number) => box.bottom - ((box.bottom - box.top) * left) / top
  const now = points.at(-1)?.left ?? 0
  const atEnd = Math.max(0, Math.round(now - perDay * daysBetween(asOf, last)))
  const atLeft = x(asOf) < box.left + 60
  const marks = [0, 1, 2, 3, 4].map((step) => addDays(first, Math.round((span * step) / 4)))
  return (
    <svg
      viewBox={`0 0 ${box.width} ${box.height}`}
      className={parts.chart}
      role="img"
      aria-label={t('overview.pace.chart', { left: now })}
    >
      {[0, 1, 2, 3, 4, 5].map((step) => {
        const value = (top * step) / 5
        return (
          <g key={step}>
            <line x1={box.left} x2={box.right} y1={y(value)} y2={y(value)} className={parts.grid} />
            <text x={box.left - 6} y={y(value) + 4} textAnchor="end">
              {formatCount(value)}
            </text>
          </g>
        )
      })}
      {marks.map((day) => (
        <text key={day} x={x(day)} y={box.bottom + 18} textAnchor="middle">
          {formatDay(day).slice(0, 5)}
        </text>
      ))}
      <line x1={x(asOf)} x2={x(asOf)} y1={box.top} y2={box.bottom} className={parts.now} />
      <polyline points={points.map((point) => `${x(point.day)},${y(point.left)}`).join(' ')} className={parts.soFar} />
      {deadline > asOf ? (
        <>
          <line x1={x(asOf)} y1={y(now)} x2={x(deadline)} y2={y(0)} className={parts.need} />
          {known ? <line x1={x(asOf)} y1={y(now)} x2={x(deadline)} y2={y(atEnd)} className={parts.goes} /> : null}
          <text x={x(deadline) + 6} y={y(known ? atEnd : 0) + 4} className={parts.strong}>
            {formatCount(known ? atEnd : 0)}
          </text>
        </>
      ) : null}
      <text
        x={x(asOf) + (atLeft ? 8 : -6)}
        y={y(now) + (atLeft ? -4 : 16)}
        textAnchor={atLeft ? 'start' : 'end'}
        className={parts.strong}
      >
        {formatCount(now)}
      </text>
    </svg>
  )
}

/** The next of 1, 2, 2.5, 5 times a power of ten, so that five grid lines carry round numbers. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  const step = [1, 2, 2.5, 5, 10].find((factor) => factor * power >= value) ?? 10
  return Math.max(5, step * power)
}
