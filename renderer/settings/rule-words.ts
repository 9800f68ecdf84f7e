import { useTranslation } from 'react-i18next'
import type { SettingFact } from '../../src/access/contract.ts'
import type { Settings } from '../../src/access/settings.ts'
import { formatDay } from '../../src/base/day.ts'

/** A dated rule in words: its name, its value, and on what ground it stands. */
export function useRuleWords(): (fact: SettingFact) => { name: string; value: string; ground: string } {
  const { t } = useTranslation()
  const companionValue = ({ accepted, papers }: Settings['companionRule']): string => {
    if (!accepted) return t('companions.rule.value.refused')
    if (papers.length === 0) return t('companions.rule.value.nothing')
    return t('companions.rule.value.asks', { papers: papers.map((one) => t(`companions.papers.${one}`)).join(', ') })
  }
  const casesValue = ({ cases }: Settings['casePapers']): string =>
    cases.length === 0
      ? t('casePapers.value.none')
      : cases.map(({ of, signs, papers }) => t(`casePapers.value.${of}`, { signs, papers })).join('; ')
  return ({ settings: { doneSet, ages, deadline, companionRule, casePapers } }) => {
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
    if (companionRule !== undefined)
      return {
        name: t('companions.rule.name'),
        value: [companionValue(companionRule), companionRule.words].filter((one) => one !== '').join('; '),
        ground: companionRule.source,
      }
    if (casePapers !== undefined)
      return { name: t('casePapers.title'), value: casesValue(casePapers), ground: casePapers.source }
    return {
      name: t('settings.rules.names.deadline'),
      value: deadline === null || deadline === undefined ? t('settings.rules.noDeadline') : formatDay(deadline),
      ground: t('settings.rules.grounds.campaign'),
    }
  }
}
