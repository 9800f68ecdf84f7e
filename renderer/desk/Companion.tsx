import { useEffect, useState } from 'react'
import { Button, Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Companion as Who } from '../../src/desk/contract.ts'
import { useKey } from '../app/keys.ts'
import { KeyCap } from '../ui/KeyCap.tsx'

const companions = ['father', 'mother', 'guardian', 'other'] as const satisfies readonly Who[]

interface CompanionProps {
  value: Who | null
  disabled: boolean
  choose: (who: Who) => void
  /** The field of the desk gets the focus back, whatever was chosen. */
  back: () => void
}

/** Who brings the children: F8 and a digit, or a click. */
export function Companion({ value, disabled, choose, back }: CompanionProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  useKey('deskCompanion', disabled ? null : () => setOpened(true))
  const close = () => {
    setOpened(false)
    // After the menu has given up the focus.
    window.setTimeout(back, 0)
  }
  const take = (who: Who) => {
    choose(who)
    close()
  }
  // Wherever the focus is by then: a digit that comes before the menu has it must not fall into the field of the desk.
  useEffect(() => {
    if (!opened) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      const who = companions[Number(event.key) - 1]
      if (who === undefined || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      event.stopImmediatePropagation()
      take(who)
    }
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  })
  return (
    <Menu
      opened={opened}
      position="bottom-start"
      returnFocus={false}
      onChange={(open) => (open ? setOpened(true) : close())}
    >
      <Menu.Target>
        <Button disabled={disabled} rightSection={<KeyCap>F8</KeyCap>}>
          {value === null ? t('companions.name') : t(`companions.brings.${value}`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('companions.name')}>
        {companions.map((who, at) => (
          <Menu.Item
            key={who}
            leftSection={<KeyCap>{String(at + 1)}</KeyCap>}
            rightSection={who === value ? <IconCheck size="1rem" aria-hidden /> : undefined}
            onClick={() => take(who)}
          >
            {t(`companions.who.${who}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
