import { useState } from 'react'
import { Button, Checkbox, Popover } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { NameColumn } from '../../src/figures/contract.ts'
import { setPreferences, usePreferences, usualColumns } from '../app/preferences.ts'
import parts from './Filters.module.css'

/** "Cột": what the list shows of each child; kept on this machine like the size of the text. */
export function ColumnsMenu() {
  const { t } = useTranslation()
  const { childColumns } = usePreferences()
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          className={`${parts.more} ${parts.wideOnly}`}
          radius="xl"
          leftSection={<IconColumns3 size="1rem" stroke={1.6} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t('children.columns.menu')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={parts.columns}>
          <fieldset className={parts.choices}>
            <legend>{t('children.columns.legend')}</legend>
            {NameColumn.options.map((column) => (
              <Checkbox
                key={column}
                label={t(`children.column.${column}`)}
                checked={childColumns.includes(column)}
                onChange={(event) => setPreferences({ childColumns: withColumn(column, event.currentTarget.checked) })}
              />
            ))}
          </fieldset>
          <p className={parts.hint}>{t('children.columns.hint')}</p>
          <Button size="xs" onClick={() => setPreferences({ childColumns: usualColumns, columnWidths: {} })}>
            {t('children.columns.reset')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )

  function withColumn(column: NameColumn, on: boolean): NameColumn[] {
    return NameColumn.options.filter((one) => (one === column ? on : childColumns.includes(one)))
  }
}
