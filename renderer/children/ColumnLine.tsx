import { ActionIcon, Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconCheck, IconGripVertical } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { MovableColumn } from './column-order.ts'
import parts from './ColumnsMenu.module.css'

interface ColumnLineProps {
  column: MovableColumn
  shown: boolean
  /** Absent: always shown. */
  choose?: ((on: boolean) => void) | undefined
  /** Undefined at either end. */
  up: (() => void) | undefined
  down: (() => void) | undefined
  /** A column is drawn over this line and would be put here. */
  target: boolean
  drag: { start: () => void; over: () => void; drop: () => void; end: () => void }
}

/** A column of the list: whether it is shown, and its place, by arrows or by dragging. */
export function ColumnLine({ column, shown, choose, up, down, target, drag }: ColumnLineProps) {
  const { t } = useTranslation()
  const name = t(`children.column.${column}`)
  return (
    <li>
      <div
        className={`${parts.line} ${target ? parts.target : ''}`}
        draggable={shown}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move'
          event.dataTransfer.setData('text/plain', name)
          drag.start()
        }}
        onDragOver={(event) => {
          event.preventDefault()
          drag.over()
        }}
        onDrop={(event) => {
          event.preventDefault()
          drag.drop()
        }}
        onDragEnd={drag.end}
      >
        <IconGripVertical size="1rem" stroke={1.6} aria-hidden className={shown ? parts.grip : parts.noGrip} />
        {choose === undefined ? (
          <span className={`${parts.name} ${parts.always}`}>
            <IconCheck size="1.25rem" stroke={1.8} aria-hidden />
            {name}
          </span>
        ) : (
          <Checkbox
            className={parts.name}
            label={name}
            checked={shown}
            onChange={(event) => choose(event.currentTarget.checked)}
          />
        )}
        {shown ? (
          <>
            <ActionIcon
              size="sm"
              aria-label={t('children.columns.up', { column: name })}
              aria-disabled={up === undefined}
              className={up === undefined ? parts.noStep : undefined}
              onClick={up}
            >
              <IconArrowUp size="1rem" stroke={1.6} aria-hidden />
            </ActionIcon>
            <ActionIcon
              size="sm"
              aria-label={t('children.columns.down', { column: name })}
              aria-disabled={down === undefined}
              className={down === undefined ? parts.noStep : undefined}
              onClick={down}
            >
              <IconArrowDown size="1rem" stroke={1.6} aria-hidden />
            </ActionIcon>
          </>
        ) : null}
      </div>
    </li>
  )
}
