import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SinceName, SincePart } from '../../src/lists/contract.ts'
import { api } from '../app/client.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { bornWords } from '../ui/words.ts'
import { useFieldName, valueWords } from './field-name.ts'
import parts from './Since.module.css'

const pageOf = 50

/** The names behind one count of what changed since the list before. */
export function SinceNames({ sourceId, part }: { sourceId: string; part: SincePart }) {
  const { t } = useTranslation()
  const found = useInfiniteQuery(
    api.lists.sinceNames.infiniteOptions({
      input: (offset: number) => ({ sourceId, part, page: { offset, limit: pageOf } }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const sofar = pages.reduce((sum, page) => sum + page.names.length, 0)
        return sofar < last.total && last.names.length > 0 ? sofar : undefined
      },
    }),
  )
  const names = found.data?.pages.flatMap((page) => page.names) ?? []
  const total = found.data?.pages[0]?.total ?? 0
  return (
    <div className={parts.names} role="region" tabIndex={0} aria-label={t(`lists.since.part.${part}`)}>
      <FailureNotice failure={found.error} again={() => void found.refetch()} />
      {found.isPending ? (
        <Later>
          <LinesShape lines={4} />
        </Later>
      ) : null}
      <ul>
        {names.map((one) => (
          <li key={one.childId}>
            <Person one={one} />
          </li>
        ))}
      </ul>
      {found.hasNextPage ? (
        <Button
          variant="subtle"
          size="xs"
          onClick={() => void found.fetchNextPage()}
          loading={found.isFetchingNextPage}
        >
          {t('lists.rows.more', { count: Math.min(pageOf, total - names.length) })}
        </Button>
      ) : null}
    </div>
  )
}

function Person({ one }: { one: SinceName }) {
  const { t } = useTranslation()
  const fieldName = useFieldName()
  const about = [bornWords(one.born), one.village, one.state === null ? null : t(`lists.since.state.${one.state}`)]
  return (
    <>
      {one.inRegister ? (
        <Link to="/children/$childId" params={{ childId: one.childId }}>
          {one.name}
        </Link>
      ) : (
        <strong>{one.name}</strong>
      )}
      <span>{about.filter((part) => part !== null && part !== '').join(' · ')}</span>
      {one.differences.map(({ field, was, is }) => (
        <small key={field}>
          {t('lists.rows.change', {
            field: fieldName(field),
            was: valueWords(t, field, was),
            will: valueWords(t, field, is),
          })}
        </small>
      ))}
    </>
  )
}
