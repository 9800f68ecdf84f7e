import { Autocomplete, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSession } from '../app/session.ts'
import { Panel } from '../ui/Panel.tsx'
import { SaveFoot } from './SaveFoot.tsx'
import { useDraft } from './use-draft.ts'
import { useSaveSettings } from './use-save-settings.ts'
import parts from './Settings.module.css'

/** Whose register it is, as reports write it, with the sentence it makes. */
export function CommuneSettings() {
  const { t } = useTranslation()
  const { commune } = useSession().settings
  const { form, change, forget, isChanged } = useDraft('unit', { ...commune, reportTo: commune.reportTo.join('\n') })
  const { saving, save } = useSaveSettings(forget)
  const kinds = (['commune', 'ward', 'town', 'zone'] as const).map((kind) => t(`settings.commune.kinds.${kind}`))
  const nameless = form.name.trim() === ''
  const kindless = form.kind.trim() === ''
  return (
    <Panel title={t('settings.sections.unit')}>
      <form
        className={parts.form}
        onSubmit={(event) => {
          event.preventDefault()
          const reportTo = form.reportTo
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== '')
          save({ commune: { ...form, name: form.name.trim(), kind: form.kind.trim(), reportTo } })
        }}
      >
        <div className={parts.pair}>
          <Autocomplete
            label={t('settings.commune.kind')}
            data={kinds}
            value={form.kind}
            error={isChanged && kindless ? t('settings.commune.kindMissing') : undefined}
            onChange={(kind) => change({ kind })}
          />
          <TextInput
            label={t('settings.commune.name')}
            placeholder={t('settings.commune.nameHint')}
            value={form.name}
            error={isChanged && nameless ? t('settings.commune.nameMissing') : undefined}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
        </div>
        <TextInput
          label={t('settings.commune.parent')}
          description={t('settings.commune.parentHint')}
          value={form.parent}
          onChange={(event) => change({ parent: event.currentTarget.value })}
        />
        <TextInput
          label={t('settings.commune.issuer')}
          value={form.issuer}
          onChange={(event) => change({ issuer: event.currentTarget.value })}
        />
        <Textarea
          label={t('settings.commune.reportTo')}
          description={t('settings.commune.reportToHint')}
          autosize
          minRows={2}
          value={form.reportTo}
          onChange={(event) => change({ reportTo: event.currentTarget.value })}
        />
        <figure className={parts.sentence}>
          <figcaption>{t('settings.commune.sentence')}</figcaption>
          <p>
            {form.parent === '' ? null : <span>{form.parent}</span>}
            <strong>{`${form.issuer} ${`${form.kind} ${form.name}`.toLocaleUpperCase('vi')}`.trim()}</strong>
          </p>
          <p>{t('settings.commune.sentenceOf', { unit: `${form.kind} ${nameless ? '…' : form.name}`.trim() })}</p>
        </figure>
        <SaveFoot saving={saving} isChanged={isChanged} forget={forget} disabled={nameless || kindless} />
      </form>
    </Panel>
  )
}
