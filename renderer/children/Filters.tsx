import { memo, useCallback, useEffect, useRef, useState } from 'react'
import { ActionIcon, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { IconListCheck, IconListTree, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { afterPaint } from '../app/after-paint.ts'
import { useKey } from '../app/keys.ts'
import type { ChildrenFilter } from '../app/search-params.ts'
import { KeyCap } from '../ui/KeyCap.tsx'
import { ColumnsMenu } from './ColumnsMenu.tsx'
import { ExportList } from './ExportList.tsx'
import { FilterChips } from './FilterChips.tsx'
import { FilterMenu } from './FilterMenu.tsx'
import parts from './Filters.module.css'

interface FiltersProps {
  search: ChildrenFilter
  /** Where the villages have no column of their own. */
  openTree: (() => void) | null
  /** How many the list holds; null: not known yet. */
  total: number | null
  /** On a narrow window: whether touches choose children. */
  choosing: boolean
  choose: (choosing: boolean) => void
}

/** Name, chips, and more filters; all of it stands in the address. */
export const Filters = memo(function Filters({ search, openTree, total, choosing, choose }: FiltersProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [words, setWords] = useState(search.words ?? '')
  const input = useRef<HTMLInputElement>(null)
  const focusWords = useCallback(() => input.current?.focus(), [])
  useEffect(() => {
    if (document.activeElement !== input.current) setWords(search.words ?? '')
  }, [search.words])
  useKey('filter', focusWords)
  const change = useCallback(
    (changed: Partial<ChildrenFilter>) =>
      void navigate({
        to: '/children',
        search: (kept) => ({ ...kept, child: undefined, ...changed }),
        replace: true,
      }),
    [navigate],
  )
  const ask = useDebouncedCallback(
    (typed: string) => change({ words: typed.trim() === '' ? undefined : typed.trim() }),
    120,
  )

  return (
    <div className={parts.filters}>
      <TextInput
        ref={input}
        className={parts.words}
        aria-label={t('children.filterByName')}
        placeholder={t('children.filterByName')}
        leftSection={<IconSearch size="1rem" stroke={1.7} aria-hidden />}
        rightSection={
          <span className={parts.key}>
            <KeyCap>/</KeyCap>
          </span>
        }
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value)
          ask(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          setWords('')
          ask('')
          afterPaint(ask.flush)
        }}
      />
      <FilterChips search={search} change={change} />
      <FilterMenu search={search} change={change} total={total} />
      <ColumnsMenu />
      <ExportList search={search} total={total} />
      <ActionIcon
        className={parts.choosing}
        variant={choosing ? 'light' : 'default'}
        color="teal"
        radius="xl"
        size="lg"
        aria-pressed={choosing}
        aria-label={t('children.select.several')}
        onClick={() => choose(!choosing)}
      >
        <IconListCheck size="1.125rem" stroke={1.6} aria-hidden />
      </ActionIcon>
      {openTree === null ? null : (
        <ActionIcon variant="default" radius="xl" size="lg" onClick={openTree} aria-label={t('children.villages')}>
          <IconListTree size="1.125rem" stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
    </div>
  )
})
