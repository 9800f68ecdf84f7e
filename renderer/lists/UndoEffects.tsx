import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../app/client.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { toldInWords } from '../i18n/core-words.ts'
import { Later, LinesShape } from '../ui/Later.tsx'
import parts from './History.module.css'

const shown = 30

/** What an undo would do, in words and numbers, with the names of those who stay. */
export function UndoEffects({ sourceId }: { sourceId: string }) {
  const { t } = useTranslation()
  const found = useQuery(api.lists.undoEffects.queryOptions({ input: { sourceId } }))
  if (found.data === undefined)
    return found.isPending ? (
      <Later>
        <LinesShape lines={2} />
      </Later>
    ) : (
      <FailureNotice failure={found.error} again={() => void found.refetch()} />
    )
  const { removed, reverted, kept } = found.data
  return (
    <>
      <ul className={parts.effects}>
        <li>{t('lists.undo.removes', { count: removed })}</li>
        <li>{t('lists.undo.reverts', { count: reverted })}</li>
        <li>{t('lists.undo.keeps', { count: kept.length })}</li>
      </ul>
      {kept.length === 0 ? null : (
        <ul className={parts.kept}>
          {kept.slice(0, shown).map(({ childId, name, because }) => (
            <li key={childId}>
              <Link to="/children/$childId" params={{ childId }}>
                {name}
              </Link>{' '}
              <span>{toldInWords(because)}</span>
            </li>
          ))}
          {kept.length > shown ? <li>{t('lists.missing.more', { count: kept.length - shown })}</li> : null}
        </ul>
      )}
      <p>{t('lists.undo.remark')}</p>
    </>
  )
}
