import { useState } from 'react'
import { Button, Checkbox, Drawer, NativeSelect, Popover, TextInput } from '@mantine/core'
import { useDebouncedCallback, useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { IconAdjustmentsHorizontal, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ageGroups } from '../../src/base/age-group.ts'
import { obstacleKinds } from '../../src/register/contract.ts'
import { api } from '../app/client.ts'
import { ChildrenSearch } from '../app/search-params.ts'
import { useAsOf } from '../app/session.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { obstacleWords } from '../ui/words.ts'
import { cardStates, residences, standings } from './filter.ts'
import parts from './Filters.module.css'

interface FieldsProps {
  search: ChildrenSearch
  change: (changed: Partial<ChildrenSearch>) => void
}

interface FilterMenuProps extends FieldsProps {
  /** How many the list holds as it is narrowed; null: not known yet. */
  total: number | null
}

/** "+ Lọc": everything that narrows the list, at work at once; what stands in the address shows as chips. */
export function FilterMenu({ search, change, total }: FilterMenuProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const narrow = useMediaQuery('(max-width: 47.99em)', window.innerWidth < 768)
  // One button for both, so that it keeps the focus when a window becomes narrow under it.
  return (
    <>
      <Popover opened={opened && !narrow} onChange={setOpened} position="bottom-end" shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <Button
            className={parts.more}
            radius="xl"
            leftSection={<IconPlus className={parts.plus} size="0.875rem" stroke={1.8} aria-hidden />}
            aria-label={t('children.moreFilters')}
            aria-haspopup="dialog"
            onClick={() => setOpened(!opened)}
          >
            <span className={parts.moreWord}>{t('children.moreFilters')}</span>
            <IconAdjustmentsHorizontal className={parts.sliders} size="1.125rem" stroke={1.6} aria-hidden />
          </Button>
        </Popover.Target>
        <Popover.Dropdown className={parts.form}>
          <FilterFields search={search} change={change} />
        </Popover.Dropdown>
      </Popover>
      {narrow ? (
        <Drawer
          opened={opened}
          onClose={() => setOpened(false)}
          position="bottom"
          classNames={{ content: parts.sheetWhole ?? '' }}
          title={t('children.moreFilters')}
          closeButtonProps={{ 'aria-label': t('common.close') }}
        >
          <div className={parts.sheet}>
            <FilterFields search={search} change={change} />
          </div>
          <div className={parts.sheetFoot}>
            <Button onClick={() => change(notNarrowed(search))}>{t('children.chip.clear')}</Button>
            <Button variant="filled" onClick={() => setOpened(false)}>
              {total === null ? t('common.close') : t('children.filter.see', { count: total })}
            </Button>
          </div>
        </Drawer>
      ) : null}
    </>
  )
}

/** Nothing is asked any more but the order. */
function notNarrowed({ sort: _, ...asked }: ChildrenSearch): Partial<ChildrenSearch> {
  return Object.fromEntries(Object.keys(asked).map((name) => [name, undefined]))
}

function FilterFields({ search, change }: FieldsProps) {
  const { t } = useTranslation()
  const { asOf } = useAsOf()
  const [school, setSchool] = useState(search.school ?? '')
  const askSchool = useDebouncedCallback((typed: string) => change({ school: typed.trim() || undefined }), 150)
  const villages = useQuery(api.register.villages.queryOptions({ input: { asOf } }))
  // The address reads what was chosen: anything else, as "all", narrows nothing.
  const pick = (name: keyof ChildrenSearch, label: string, choices: { value: string; label: string }[]) => (
    <NativeSelect
      label={label}
      value={String(search[name] ?? '')}
      data={[{ value: '', label: t('children.filter.any') }, ...choices]}
      onChange={(event) => {
        const { [name]: chosen } = ChildrenSearch.parse({ [name]: event.currentTarget.value || undefined })
        change({ [name]: chosen, ...(name === 'group' ? { counted: undefined } : {}) })
      }}
    />
  )
  return (
    <>
      {pick('village', t('children.field.village'), [
        ...(villages.data ?? []).map((one) => ({ value: one.id, label: one.name })),
        { value: 'none', label: t('words.noVillage') },
      ])}
      {pick(
        'group',
        t('children.filter.group'),
        ageGroups.map((one) => ({ value: one, label: t(`words.group.${one}`) })),
      )}
      {pick(
        'standing',
        t('children.filter.standing'),
        standings.map((one) => ({ value: one, label: t(`words.standing.${one}`) })),
      )}
      {pick(
        'state',
        t('children.filter.state'),
        cardStates.map((one) => ({ value: one, label: t(`words.state.${one}`) })),
      )}
      {pick('obstacle', t('children.panel.obstacles'), [
        ...obstacleKinds.map((one) => ({ value: one.kind, label: obstacleWords(one.kind) })),
        { value: 'none', label: t('children.obstacle.none') },
      ])}
      {pick(
        'residence',
        t('children.field.residence'),
        residences.map((one) => ({ value: one, label: t(`children.residence.${one}`) })),
      )}
      <DayInput
        label={t('children.filter.bornFrom')}
        value={search.bornFrom ?? null}
        onChange={(day) => change({ bornFrom: day ?? undefined })}
      />
      <DayInput
        label={t('children.filter.bornTo')}
        value={search.bornTo ?? null}
        onChange={(day) => change({ bornTo: day ?? undefined })}
      />
      <TextInput
        label={t('children.field.school')}
        value={school}
        maxLength={120}
        onChange={(event) => {
          setSchool(event.currentTarget.value)
          askSchool(event.currentTarget.value)
        }}
      />
      <Checkbox
        className={parts.box}
        label={t('children.chip.unnumbered')}
        checked={search.unnumbered ?? false}
        onChange={(event) => change({ unnumbered: event.currentTarget.checked || undefined })}
      />
    </>
  )
}
