import { useTranslation } from 'react-i18next'
import { formatDay } from '../../src/base/day.ts'
import type { ChildrenSearch } from '../app/search-params.ts'
import { useAsOf } from '../app/session.ts'
import { Chip } from '../ui/Chip.tsx'
import { obstacleWords } from '../ui/words.ts'
import { crossingOf } from './filter.ts'
import { useVillageName } from './use-village-name.ts'

interface FilterChipsProps {
  search: ChildrenSearch
  change: (changed: Partial<ChildrenSearch>) => void
}

/** Every filter that narrows the list, each removable. */
export function FilterChips({ search, change }: FilterChipsProps) {
  const { t } = useTranslation()
  const { asOf } = useAsOf()
  const village = useVillageName(search.village, asOf)
  const crossing = crossingOf(search.crossing)
  return (
    <>
      {village === null ? null : <Chip label={village} remove={() => change({ village: undefined })} />}
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
      {search.residence === undefined ? null : (
        <Chip label={t(`children.residence.${search.residence}`)} remove={() => change({ residence: undefined })} />
      )}
      {search.bornFrom === undefined ? null : (
        <Chip
          label={t('children.chip.bornFrom', { day: formatDay(search.bornFrom) })}
          remove={() => change({ bornFrom: undefined })}
        />
      )}
      {search.bornTo === undefined ? null : (
        <Chip
          label={t('children.chip.bornTo', { day: formatDay(search.bornTo) })}
          remove={() => change({ bornTo: undefined })}
        />
      )}
      {search.school === undefined ? null : (
        <Chip
          label={t('children.chip.school', { school: search.school })}
          remove={() => change({ school: undefined })}
        />
      )}
      {search.household === undefined ? null : (
        <Chip label={t('children.chip.household')} remove={() => change({ household: undefined })} />
      )}
      {search.unnumbered === undefined ? null : (
        <Chip label={t('children.chip.unnumbered')} remove={() => change({ unnumbered: undefined })} />
      )}
    </>
  )
}
