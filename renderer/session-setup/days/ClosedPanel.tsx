import { useState } from 'react'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../ui/Empty.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ThingDrawer } from '../ThingDrawer.tsx'
import type { Setup } from '../use-setup.ts'
import { ClosedEditor } from './ClosedEditor.tsx'
import { closedWhom, spanWords } from './day-words.ts'
import parts from '../../ui/Table.module.css'

/** Days on which nothing is opened, the latest first. */
export function ClosedPanel({ setup }: { setup: Setup }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<'new' | { id: string } | null>(null)
  const rows = setup.closedDays.toSorted((a, b) => (a.firstDay < b.firstDay ? 1 : -1))
  const closed = opened === null || opened === 'new' ? null : (rows.find(({ id }) => id === opened.id) ?? null)
  const close = () => setOpened(null)
  const add = (size: 'xs' | 'sm') => (
    <Button size={size} leftSection={<IconPlus size="1rem" aria-hidden />} onClick={() => setOpened('new')}>
      {t('sessionSetup.days.closed.add')}
    </Button>
  )
  return (
    <Panel
      title={t('sessionSetup.days.closed.title')}
      remark={t('sessionSetup.days.closed.remark')}
      action={rows.length === 0 ? undefined : add('xs')}
    >
      {rows.length === 0 ? (
        <Empty title={t('sessionSetup.days.closed.emptyTitle')} action={add('sm')}>
          {t('sessionSetup.days.closed.empty')}
        </Empty>
      ) : (
        <table className={parts.table}>
          <thead>
            <tr>
              {(['days', 'whom', 'reason'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(`sessionSetup.days.closed.column.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <button type="button" className={parts.open} onClick={() => setOpened({ id: row.id })}>
                    {spanWords(row)}
                  </button>
                </th>
                <td>{closedWhom(row, setup, t)}</td>
                <td>{row.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ThingDrawer
        title={
          opened === null
            ? null
            : t(opened === 'new' ? 'sessionSetup.days.closed.addTitle' : 'sessionSetup.days.closed.editTitle')
        }
        close={close}
        gone={opened !== null && opened !== 'new' && closed === null}
      >
        {opened === null ? null : (
          <ClosedEditor key={closed?.id ?? 'new'} closed={closed} setup={setup} close={close} />
        )}
      </ThingDrawer>
    </Panel>
  )
}
