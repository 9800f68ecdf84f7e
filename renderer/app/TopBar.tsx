import { memo } from 'react'
import { IconBuildingCommunity, IconDeviceDesktop, IconFlag, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../src/base/day.ts'
import { KeyCap } from '../ui/KeyCap.tsx'
import { toldInWords } from '../i18n/core-words.ts'
import { AsOfPicker } from './AsOfPicker.tsx'
import { BackupState } from './BackupState.tsx'
import { SavedState } from './SavedState.tsx'
import { communeName, useDaysLeft, useSession } from './session.ts'
import parts from './TopBar.module.css'

/** Whose register, which day, how long still, search, whether all is saved, who sits here. */
export const TopBar = memo(function TopBar({ openSearch }: { openSearch: () => void }) {
  const { t } = useTranslation()
  const session = useSession()
  return (
    <header className={parts.bar}>
      <span className={parts.commune}>
        <IconBuildingCommunity size="1.25rem" stroke={1.6} aria-hidden className={parts.mark} />
        <span className={parts.communeName}>
          {session.settings.commune.name === '' ? t('app.noCommune') : communeName(session)}
        </span>
        {session.settings.example ? <span className={parts.example}>{t('app.example')}</span> : null}
      </span>
      {session.empty ? null : <AsOfPicker />}
      {session.empty ? null : <DaysLeft />}
      <button type="button" className={parts.search} onClick={openSearch} aria-label={t('app.search.open')}>
        <IconSearch size="1rem" stroke={1.7} aria-hidden />
        <span className={parts.searchWords}>{t('app.search.placeholder')}</span>
        <span className={parts.searchKey}>
          <KeyCap>Ctrl K</KeyCap>
        </span>
      </button>
      <SavedState />
      <BackupState />
      <span className={parts.who} title={t('app.thisMachineMore')}>
        <IconDeviceDesktop size="1.125rem" stroke={1.6} aria-hidden />
        <span className={parts.whoName}>{toldInWords(session.actor)}</span>
      </span>
    </header>
  )
})

function DaysLeft() {
  const { t } = useTranslation()
  const left = useDaysLeft()
  if (left === null) return null
  const words =
    left.days > 0
      ? t('app.daysLeft', { count: left.days })
      : left.days === 0
        ? t('app.lastDay')
        : t('app.daysOver', { count: -left.days })
  return (
    <span
      className={`${parts.daysLeft} ${left.days < 0 ? parts.over : ''}`}
      title={t('app.deadline', { day: formatDay(left.deadline) })}
    >
      <IconFlag size="1rem" stroke={1.7} aria-hidden />
      {words}
    </span>
  )
}
