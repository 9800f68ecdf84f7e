import { useTranslation } from 'react-i18next'
import type { ChildrenSearch } from '../app/search-params.ts'
import { Chip } from '../ui/Chip.tsx'
import { obstacleWords } from '../ui/words.ts'
import { crossingOf } from './filter.ts'

interface FilterChipsProps {
  search: ChildrenSearch
  change: (changed: Partial<ChildrenSearch>) => void
}

/** Every filter that narrows the list, each removable; the village is chosen in the tree and named in the title. */
export function FilterChips({ search, change }: FilterChipsProps) {
  const { t } = useTranslation()
  const crossing = crossingOf(search.crossing)
  return (
    <>
      {search.group === undefined ? null : (
        <Chip label={t(`words.group.${search.group}`)} remove={() => change({ group: undefined })} />
      )}
      {crossing === null ? null : (
        <Chip
          label={t(`children.chip.crossing.${crossing.age}`, { days: crossing.days })}
          remove={() => change({ crossing: undefined })}
        />
      )}
      {search.standing === undefined ? null : (
        <Chip label={t(`words.standing.${search.standing}`)} remove={() => change({ standing: undefined })} />
      )}
      {search.state === undefined ? null : (
        <Chip label={t(`words.state.${search.state}`)} remove={() => change({ state: undefined })} />
      )}
      {search.photoDue === undefined ? null : (
        <Chip label={t('children.chip.photoDue')} remove={() => change({ photoDue: undefined })} />
      )}
      {search.obstacle === undefined ? null : (
        <Chip
          label={search.obstacle === 'none' ? t('children.obstacle.none') : obstacleWords(search.obstacle)}
          remove={() => change({ obstacle: undefined })}
        />
      )}
      {search.temporary === undefined ? null : (
        <Chip label={t('children.chip.temporary')} remove={() => change({ temporary: undefined })} />
      )}
    </>
  )
}
