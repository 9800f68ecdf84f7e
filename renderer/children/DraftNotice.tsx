import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Notice } from '../ui/Notice.tsx'

/** What was typed before and not saved stands in the inputs again; it can be put aside. */
export function DraftNotice({ discard }: { discard: () => void }) {
  const { t } = useTranslation()
  return (
    <Notice
      live
      action={
        <Button size="xs" onClick={discard}>
          {t('children.draft.discard')}
        </Button>
      }
    >
      {t('children.draft.restored')}
    </Notice>
  )
}
