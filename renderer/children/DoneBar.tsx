import { ActionIcon, Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { IconCircleCheck, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useKey } from '../app/keys.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { type Done, tellDone, useLastDone } from './last-done.ts'
import parts from './DoneBar.module.css'

/** "Đã ghi …", and the way back: the button, or Ctrl+Z outside any input. */
export function DoneBar() {
  const done = useLastDone()
  return done === null ? null : <Told done={done} />
}

function Told({ done }: { done: Done }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const undo = useMutation({
    mutationFn: (take: () => Promise<string>) => take(),
    onSuccess: (words) => {
      tellDone({ words, undo: null })
      return queries.invalidateQueries()
    },
  })
  const take = done.undo
  const { mutate, isPending } = undo
  useKey('undo', take === null || isPending ? null : () => mutate(take))
  return (
    <div className={parts.bar}>
      <IconCircleCheck size="1.125rem" stroke={1.7} aria-hidden />
      <span role="status" className={parts.words}>
        {done.words}
      </span>
      <FailureNotice failure={undo.error} />
      {take === null ? null : (
        <Button size="xs" loading={isPending} onClick={() => mutate(take)}>
          {t('children.done.undo')}
        </Button>
      )}
      <ActionIcon aria-label={t('children.done.put')} onClick={() => tellDone(null)}>
        <IconX size="1rem" stroke={1.6} aria-hidden />
      </ActionIcon>
    </div>
  )
}
