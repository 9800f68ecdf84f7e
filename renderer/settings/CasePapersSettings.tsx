import { useState } from 'react'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { caseKinds, type Settings } from '../../src/access/settings.ts'
import type { Day } from '../../src/base/day.ts'
import { useSession } from '../app/session.ts'
import { Panel } from '../ui/Panel.tsx'
import { FromDay } from './FromDay.tsx'
import { SaveFoot } from './SaveFoot.tsx'
import { useDraft } from './use-draft.ts'
import { useSaveSettings } from './use-save-settings.ts'
import parts from './Settings.module.css'

type CasePapers = Settings['casePapers']
type Case = CasePapers['cases'][number]

const most = 12
const noCase: Case = { of: 'situation', signs: '', papers: '' }

/** What only families of a kind bring, from which day, on what ground. */
export function CasePapersSettings() {
  const { t } = useTranslation()
  const { casePapers } = useSession().settings
  const saved: CasePapers & { from: Day | null } = { ...casePapers, from: null }
  const { form, change, forget, isChanged } = useDraft('case-papers', saved)
  const { saving, save } = useSaveSettings(forget)
  const { from, cases, source } = form
  const isWhole = source.trim() !== '' && cases.every((one) => isNamed(one) && one.papers.trim() !== '')
  const changeCase = (at: number, part: Partial<Case>) =>
    change({ cases: cases.map((one, no) => (no === at ? { ...one, ...part } : one)) })
  return (
    <Panel title={t('casePapers.title')}>
      <form
        className={parts.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isWhole) save({ casePapers: { cases: cases.map(tidied), source } }, from)
        }}
      >
        <p className={parts.hint}>{t('casePapers.why')}</p>
        {cases.length === 0 ? <p className={parts.hint}>{t('casePapers.none')}</p> : null}
        {cases.map((one, at) => (
          // A case has no name of its own: its place is all there is.
          <CaseFields
            key={at}
            n={at + 1}
            of={one}
            change={(part) => changeCase(at, part)}
            remove={() => change({ cases: cases.filter((_, no) => no !== at) })}
          />
        ))}
        <div>
          <Button
            size="xs"
            leftSection={<IconPlus size="1rem" aria-hidden />}
            disabled={cases.length >= most}
            onClick={() => change({ cases: [...cases, noCase] })}
          >
            {t('casePapers.add')}
          </Button>
        </div>
        <TextInput
          label={t('casePapers.source')}
          description={t('casePapers.sourceHint')}
          required
          maxLength={300}
          value={source}
          error={source.trim() === '' ? t('casePapers.sourceMissing') : undefined}
          onChange={(event) => change({ source: event.currentTarget.value })}
        />
        <FromDay of="casePapers" value={from} onChange={(day) => change({ from: day })} />
        <SaveFoot saving={saving} isChanged={isChanged} forget={forget} disabled={!isWhole} />
      </form>
    </Panel>
  )
}

interface CaseFieldsProps {
  n: number
  of: Case
  change: (part: Partial<Case>) => void
  remove: () => void
}

function CaseFields({ n, of, change, remove }: CaseFieldsProps) {
  const { t } = useTranslation()
  // What is missing is told to who went past it, not to who has only just begun.
  const [passed, setPassed] = useState({ signs: of.signs !== '', papers: of.papers !== '' })
  return (
    <fieldset className={parts.case}>
      <legend>{t('casePapers.case', { n })}</legend>
      <NativeSelect
        label={t('casePapers.of')}
        value={of.of}
        data={caseKinds.map((kind) => ({ value: kind, label: t(`casePapers.ofs.${kind}`) }))}
        onChange={(event) => change({ of: caseKinds.find((kind) => kind === event.currentTarget.value) ?? of.of })}
      />
      {of.of === 'situation' ? (
        <TextInput
          label={t('casePapers.signs')}
          description={t('casePapers.signsHint')}
          withAsterisk
          maxLength={200}
          value={of.signs}
          error={passed.signs && !isNamed(of) ? t('casePapers.signsMissing') : undefined}
          onBlur={() => setPassed((before) => ({ ...before, signs: true }))}
          onChange={(event) => change({ signs: event.currentTarget.value })}
        />
      ) : null}
      <TextInput
        label={t('casePapers.papers')}
        withAsterisk
        maxLength={200}
        value={of.papers}
        error={passed.papers && of.papers.trim() === '' ? t('casePapers.papersMissing') : undefined}
        onBlur={() => setPassed((before) => ({ ...before, papers: true }))}
        onChange={(event) => change({ papers: event.currentTarget.value })}
      />
      <div>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconTrash size="1rem" aria-hidden />}
          aria-label={t('casePapers.remove', { n })}
          onClick={remove}
        >
          {t('casePapers.remove', { n })}
        </Button>
      </div>
    </fieldset>
  )
}

function isNamed({ of, signs }: Case): boolean {
  return of === 'guardian' || signs.replaceAll(/[,;\s]/g, '') !== ''
}

function tidied({ of, signs, papers }: Case): Case {
  return { of, signs: of === 'guardian' ? '' : signs.trim(), papers: papers.trim() }
}
