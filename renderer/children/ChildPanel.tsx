import { memo, type ReactNode, useState } from 'react'
import { ActionIcon, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconArrowLeft, IconPencil, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { api } from '../app/client.ts'
import { useKey } from '../app/keys.ts'
import { useAsOf } from '../app/session.ts'
import { IconLink } from '../ui/ButtonLink.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { Permitted } from '../ui/Permitted.tsx'
import type { ChildAction } from './child-actions.ts'
import { ChildActionForm } from './ChildActionForm.tsx'
import { ChildActions } from './ChildActions.tsx'
import { ChildFacts } from './ChildFacts.tsx'
import { ChildHistory } from './ChildHistory.tsx'
import { ChildSummary } from './ChildSummary.tsx'
import { Household } from './Household.tsx'
import parts from './ChildPanel.module.css'

interface ChildPanelProps {
  childId: string
  /** As its row has it, until more is known. */
  name: string | undefined
  close: () => void
  /** What was just written, where the panel hides the foot of the list. */
  told?: ReactNode
}

/** One child beside the list: what is known, who says so, who lives in the same household, what happened. */
export const ChildPanel = memo(function ChildPanel({ childId, name, close, told }: ChildPanelProps) {
  const { t } = useTranslation()
  const { asOf } = useAsOf()
  const found = useQuery(api.register.child.queryOptions({ input: { id: childId, asOf } }))
  const child = found.data
  const [action, setAction] = useState<ChildAction | null>(null)
  useKey('escape', action === null ? close : () => setAction(null))
  return (
    <div className={parts.panel}>
      <div className={parts.head}>
        <div>
          <h2>{child?.name ?? name}</h2>
          {child === undefined ? null : <ChildSummary child={child} asOf={asOf} />}
        </div>
        <IconLink
          aria-label={t('children.panel.openPage')}
          to="/children/$childId"
          params={{ childId }}
          search={{ part: 'edit' }}
        >
          <IconPencil size="1.125rem" stroke={1.6} aria-hidden />
        </IconLink>
        <ActionIcon aria-label={t('common.close')} onClick={close}>
          <IconX size="1.125rem" stroke={1.6} aria-hidden />
        </ActionIcon>
      </div>
      <div className={parts.body} tabIndex={0} role="region" aria-label={t('children.panel.facts')}>
        <FailureNotice failure={found.error} again={() => void found.refetch()} />
        {found.isPending ? (
          <Later>
            <LinesShape />
          </Later>
        ) : null}
        {child === undefined || action === null ? null : (
          <div className={parts.doing}>
            <ChildActionForm action={action} child={child} written={() => setAction(null)} />
          </div>
        )}
        {child === undefined || action !== null ? null : (
          <>
            <section>
              <h3>{t('children.panel.facts')}</h3>
              <ChildFacts child={child} />
            </section>
            <section>
              <h3>{t('children.panel.household')}</h3>
              <Household child={child} asOf={asOf} />
            </section>
            <section>
              <h3>{t('children.panel.history')}</h3>
              <ChildHistory child={child} />
            </section>
          </>
        )}
      </div>
      {told}
      <Permitted needs="edit-register">
        <div className={parts.foot}>
          {action === null ? (
            <ChildActions present={child?.present ?? true} choose={setAction} />
          ) : (
            <Button fullWidth leftSection={<IconArrowLeft size="1rem" aria-hidden />} onClick={() => setAction(null)}>
              {t('children.panel.back')}
            </Button>
          )}
        </div>
      </Permitted>
    </div>
  )
})
