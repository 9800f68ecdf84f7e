import { useState } from 'react'
import { Button, Popover, TextInput } from '@mantine/core'
import { IconDesk } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import formParts from '../ui/Form.module.css'
import parts from './DeskName.module.css'

interface DeskNameProps {
  desk: string | null
  /** Names of the other desks of this session. */
  beside: readonly string[]
  name: (text: string) => void
}

/** Which desk this window is: shown to the others, and written with every outcome. */
export function DeskName({ desk, beside, name }: DeskNameProps) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const [text, setText] = useState('')
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          leftSection={<IconDesk size="1rem" aria-hidden />}
          aria-label={`${t('deskWork.seat.name')}: ${desk ?? t('deskWork.seat.unnamed')}`}
          onClick={() => {
            setText(desk ?? '')
            setIsOpen(!isOpen)
          }}
        >
          {desk ?? t('deskWork.seat.unnamed')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={parts.form}
          onSubmit={(event) => {
            event.preventDefault()
            name(text)
            setIsOpen(false)
          }}
        >
          <TextInput
            data-autofocus
            label={t('deskWork.seat.name')}
            description={t('deskWork.seat.hint')}
            value={text}
            maxLength={60}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {beside.length === 0 ? null : <p>{t('deskWork.seat.beside', { desks: beside.join(', ') })}</p>}
          <div className={formParts.foot}>
            <Button type="submit" variant="filled">
              {t('deskWork.seat.save')}
            </Button>
            <Button onClick={() => setIsOpen(false)}>{t('common.cancel')}</Button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
