import { useCallback, useEffect, useRef, useState } from 'react'
import { ActionIcon, Button, Menu, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconAdjustmentsHorizontal, IconPlus, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ageGroups } from '../../src/base/age-group.ts'
import { useTypedKey } from '../app/use-typed-key.ts'
import { KeyCap } from '../ui/KeyCap.tsx'
import { FilterChips } from './FilterChips.tsx'
import parts from './Filters.module.css'

const standings = ['left', 'done', 'declined'] as const

/** Name, chips, and more filters; all of it stands in the address. */
export function Filters({ openTree }: { openTree: (() => void) | null }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const search = useSearch({ from: '/children' })
  const [words, setWords] = useState(search.words ?? '')
  const input = useRef<HTMLInputElement>(null)
  const focusWords = useCallback(() => input.current?.focus(), [])
  useEffect(() => {
    if (document.activeElement !== input.current) setWords(search.words ?? '')
  }, [search.words])
  useTypedKey('/', focusWords)
  const change = (changed: Partial<typeof search>) =>
    void navigate({ to: '/children', search: { ...search, child: undefined, ...changed }, replace: true })
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
          change({ words: undefined })
        }}
      />
      <FilterChips search={search} change={change} />
      <Menu>
        <Menu.Target>
          <Button
            radius="xl"
            leftSection={<IconPlus size="0.875rem" aria-hidden />}
            className={parts.more}
            aria-label={t('children.moreFilters')}
          >
            <span className={parts.moreWord}>{t('children.moreFilters')}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('children.filter.group')}</Menu.Label>
          {ageGroups.map((group) => (
            <Menu.Item key={group} onClick={() => change({ group, counted: undefined })}>
              {t(`words.group.${group}`)}
            </Menu.Item>
          ))}
          <Menu.Label>{t('children.filter.standing')}</Menu.Label>
          {standings.map((standing) => (
            <Menu.Item key={standing} onClick={() => change({ standing, state: undefined })}>
              {t(`words.standing.${standing}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {openTree === null ? null : (
        <ActionIcon variant="default" radius="xl" size="lg" onClick={openTree} aria-label={t('children.villages')}>
          <IconAdjustmentsHorizontal size="1.125rem" stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
    </div>
  )
}
