import { useTranslation } from 'react-i18next'
import type { SettingFact } from '../../src/access/contract.ts'
import { formatDay } from '../../src/base/day.ts'

/** A dated rule in words: its name, its value, and on what ground it stands. */
export function useRuleWords(): (fact: SettingFact) => { name: string; value: string; ground: string } {
  const { t } = useTranslation()
  return ({ settings: { doneSet, ages, deadline } }) => {
    if (doneSet !== undefined)
      return {
        name: t('settings.rules.names.doneSet'),
        value: doneSet.map((kind) => t(`settings.campaign.${kind}`)).join(', '),
        ground: t('settings.rules.grounds.office'),
      }
    if (ages !== undefined)
      return {
        name: t('settings.rules.names.ages'),
        value: t('settings.rules.agesValue', ages),
        ground: t('settings.ages.source'),
      }
    return {
      name: t('settings.rules.names.deadline'),
      value: deadline === null || deadline === undefined ? t('settings.rules.noDeadline') : formatDay(deadline),
      ground: t('settings.rules.grounds.campaign'),
    }
  }
}
