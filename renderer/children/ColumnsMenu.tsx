import { useState } from 'react'
import { Button, Popover, VisuallyHidden } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { NameColumn } from '../../src/figures/contract.ts'
import { setPreferences, usePreferences, usualColumns } from '../app/preferences.ts'
import { ColumnLine } from './ColumnLine.tsx'
import { isShown, type MovableColumn, movedTo, neighbour, wholeOrder } from './column-order.ts'
import parts from './ColumnsMenu.module.css'
import filters from './Filters.module.css'

/** "Cột": what the list shows of each child and in which order; kept on this machine like the size of the text. */
export function ColumnsMenu() {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          className={`${filters.more} ${filters.wideOnly}`}
          radius="xl"
          leftSection={<IconColumns3 size="1rem" stroke={1.6} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t('children.columns.menu')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Columns />
      </Popover.Dropdown>
    </Popover>
  )
}

function Columns() {
  const { t } = useTranslation()
  const { childColumns, columnOrder } = usePreferences()
  const [dragged, setDragged] = useState<MovableColumn | null>(null)
  const [over, setOver] = useState<MovableColumn | null>(null)
  const [told, setTold] = useState('')
  const order = wholeOrder(columnOrder)
  const put = (column: MovableColumn, target: MovableColumn) => {
    const next = movedTo(order, column, target)
    setPreferences({ columnOrder: next })
    const shown = next.filter((one) => isShown(one, childColumns))
    const place = { column: t(`children.column.${column}`), place: shown.indexOf(column) + 2, of: shown.length + 1 }
    setTold(t('children.columns.placed', place))
  }
  const step = (column: MovableColumn, by: -1 | 1) => {
    const target = neighbour(order, column, by, childColumns)
    return target === undefined ? undefined : () => put(column, target)
  }
  const letGo = () => {
    setDragged(null)
    setOver(null)
  }
  return (
    <div className={parts.menu}>
      <p className={parts.title}>{t('children.columns.legend')}</p>
      <ul className={parts.lines} aria-label={t('children.columns.legend')}>
        {order.map((column) => (
          <ColumnLine
            key={column}
            column={column}
            shown={isShown(column, childColumns)}
            choose={
              column === 'born' || column === 'state'
                ? undefined
                : (on) => setPreferences({ childColumns: withColumn(childColumns, column, on) })
            }
            up={step(column, -1)}
            down={step(column, 1)}
            target={over === column && dragged !== null && dragged !== column}
            drag={{
              start: () => setDragged(column),
              over: () => setOver(column),
              drop: () => {
                if (dragged !== null && dragged !== column) put(dragged, column)
                letGo()
              },
              end: letGo,
            }}
          />
        ))}
      </ul>
      <VisuallyHidden role="status">{told}</VisuallyHidden>
      <p className={filters.hint}>{t('children.columns.hint')}</p>
      <Button
        size="xs"
        onClick={() => setPreferences({ childColumns: usualColumns, columnOrder: [], columnWidths: {} })}
      >
        {t('children.columns.reset')}
      </Button>
    </div>
  )
}

function withColumn(chosen: readonly NameColumn[], column: NameColumn, on: boolean): NameColumn[] {
  return NameColumn.options.filter((one) => (one === column ? on : chosen.includes(one)))
}
