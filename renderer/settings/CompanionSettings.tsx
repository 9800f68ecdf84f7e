import { Checkbox, Radio, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { companionPapers } from '../../src/access/settings.ts'
import type { Settings } from '../../src/access/settings.ts'
import type { Day } from '../../src/base/day.ts'
import { useSession } from '../app/session.ts'
import { Panel } from '../ui/Panel.tsx'
import { FromDay } from './FromDay.tsx'
import { SaveFoot } from './SaveFoot.tsx'
import { useDraft } from './use-draft.ts'
import { useSaveSettings } from './use-save-settings.ts'
import parts from './Settings.module.css'

/** What is asked of another person than father, mother or guardian who brings a child, from which day, on what ground. */
export function CompanionSettings() {
  const { t } = useTranslation()
  const { companionRule } = useSession().settings
  const saved: Settings['companionRule'] & { from: Day | null } = { ...companionRule, from: null }
  const { form, change, forget, isChanged } = useDraft('companion', saved)
  const { saving, save } = useSaveSettings(forget)
  const { from, ...rule } = form
  const isGrounded = rule.source.trim() !== ''
  return (
    <Panel title={t('companions.settings.title')}>
      <form
        className={parts.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isGrounded) save({ companionRule: { ...rule, papers: rule.accepted ? rule.papers : [] } }, from)
        }}
      >
        <p className={parts.hint}>{t('companions.settings.why')}</p>
        <Radio.Group
          label={t('companions.settings.accepted')}
          value={rule.accepted ? 'may' : 'mayNot'}
          onChange={(chosen) => change({ accepted: chosen === 'may' })}
        >
          <div className={parts.group}>
            <Radio value="may" label={t('companions.settings.may')} />
            <Radio value="mayNot" label={t('companions.settings.mayNot')} />
          </div>
        </Radio.Group>
        {rule.accepted ? (
          <Checkbox.Group
            label={t('companions.settings.papers')}
            value={rule.papers}
            onChange={(chosen) => change({ papers: companionPapers.filter((paper) => chosen.includes(paper)) })}
          >
            <div className={parts.group}>
              {companionPapers.map((paper) => (
                <Checkbox key={paper} value={paper} label={t(`companions.papers.${paper}`)} />
              ))}
            </div>
          </Checkbox.Group>
        ) : null}
        <Textarea
          label={t('companions.settings.words')}
          description={t('companions.settings.wordsHint')}
          autosize
          maxLength={300}
          value={rule.words}
          onChange={(event) => change({ words: event.currentTarget.value })}
        />
        <TextInput
          label={t('companions.settings.source')}
          description={t('companions.settings.sourceHint')}
          required
          maxLength={300}
          value={rule.source}
          error={isGrounded ? undefined : t('companions.settings.sourceMissing')}
          onChange={(event) => change({ source: event.currentTarget.value })}
        />
        <FromDay of="companionRule" value={from} onChange={(day) => change({ from: day })} />
        <SaveFoot saving={saving} isChanged={isChanged} forget={forget} disabled={!isGrounded} />
      </form>
    </Panel>
  )
}
