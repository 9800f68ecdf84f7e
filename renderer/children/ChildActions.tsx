import { Button, Menu } from '@mantine/core'
import { IconChevronUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type ChildAction, childActions } from './child-actions.ts'
import parts from './ChildPanel.module.css'

/** The foot of the panel: the two things written most, the rest behind "Việc khác". A child gone can be taken back. */
export function ChildActions({ present, choose }: { present: boolean; choose: (action: ChildAction) => void }) {
  const { t } = useTranslation()
  const words = (action: ChildAction) =>
    t(action === 'close' && !present ? 'children.close.reopenSave' : `children.panel.do.${action}`)
  const [first, ...others] = present ? childActions : (['close', 'merge'] as const)
  return (
    <div className={parts.actions}>
      <Button className={parts.first} variant="outline" onClick={() => choose(first)}>
        {words(first)}
      </Button>
      <Menu position="top-end" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button rightSection={<IconChevronUp size="1rem" aria-hidden />}>{t('children.panel.do.more')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {others.map((action) => (
            <Menu.Item key={action} onClick={() => choose(action)}>
              {words(action)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
