import { type RefObject, useEffect, useState } from 'react'
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import type { DeskChild, DeskHousehold, OutcomeDetail, OutcomeKind, Paper } from '../../src/desk/contract.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { filingStages, whats } from './outcomes.ts'
import type { FormOutcome } from './use-outcome-choice.ts'
import formParts from '../ui/Form.module.css'
import parts from './OutcomeForm.module.css'

const papers = ['guardian-card', 'birth-paper', 'authorisation', 'other'] as const satisfies readonly Paper[]
const withText: readonly OutcomeKind[] = ['data-wrong', 'wrong-place', 'sent-back', 'missing-papers']

interface OutcomeFormProps {
  does: FormOutcome
  of: Pick<DeskChild, 'needs' | 'outcome'>
  /** Outcomes to choose from under "other". */
  others: readonly OutcomeKind[]
  guardians: DeskHousehold['guardians']
  /** It has the focus; else it is only shown, and the field of the desk keeps it. */
  isHeld: boolean
  formRef: RefObject<HTMLFormElement | null>
  close: () => void
  write: (kind: OutcomeKind, detail?: OutcomeDetail) => void
}

/** What an outcome needs beside its key: which papers, who said so, what else it was. Enter writes, Esc leaves. */
export function OutcomeForm(props: OutcomeFormProps) {
  const { does, of, others, guardians, isHeld, formRef, close, write } = props
  const { t } = useTranslation()
  const [kind, setKind] = useState<OutcomeKind | null>(does === 'other' ? null : does)
  const [missing, setMissing] = useState<Paper[]>(
    of.needs.includes('birth-paper') ? ['birth-paper'] : ['guardian-card'],
  )
  const [who, setWho] = useState(guardians[0]?.name ?? '')
  const [text, setText] = useState('')
  const [code, setCode] = useState('')
  const [filing, setFiling] = useState<(typeof filingStages)[number]>('waiting')
  const [what, setWhat] = useState<(typeof whats)[number] | null>(null)
  const [due, setDue] = useState<Day | null>(of.outcome?.detail.due ?? null)
  useEffect(() => {
    if (isHeld) formRef.current?.querySelector<HTMLElement>('input, select')?.focus()
  }, [isHeld, formRef])
  useEffect(() => {
    // Before the desk's own keys: Esc leaves this form, not the household.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      event.stopImmediatePropagation()
      event.preventDefault()
      close()
    }
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  }, [close])
  const detailOf = (chosen: OutcomeKind): OutcomeDetail => {
    if (chosen === 'missing-papers') return { papers: missing, text }
    if (chosen === 'declined') return { who }
    if (chosen === 'filed') return { fileCode: code, filing }
    if (chosen === 'taken') return { slip: code, ...(due && { due }), ...(what && { what }) }
    return { text }
  }
  const toggle = (paper: Paper) =>
    setMissing((before) => (before.includes(paper) ? before.filter((one) => one !== paper) : [...before, paper]))
  return (
    <form
      ref={formRef}
      className={parts.outcomeForm}
      onSubmit={(event) => {
        event.preventDefault()
        if (kind !== null && (kind !== 'declined' || who.trim() !== '')) write(kind, detailOf(kind))
      }}
    >
      {does === 'other' ? (
        <NativeSelect
          label={t('desk.form.what')}
          required
          value={kind ?? ''}
          data={[
            { value: '', label: t('deskWork.chooseOutcome') },
            ...others.map((one) => ({ value: one, label: t(`desk.outcome.${one}`) })),
          ]}
          onChange={(event) => setKind(others.find((one) => one === event.currentTarget.value) ?? null)}
        />
      ) : (
        <strong>{t(`desk.outcome.${does}`)}</strong>
      )}
      {kind === 'missing-papers' ? (
        <fieldset>
          <legend>{t('desk.form.which')}</legend>
          {papers.map((paper) => (
            <Checkbox
              key={paper}
              label={t(`desk.paper.${paper}`)}
              checked={missing.includes(paper)}
              onChange={() => toggle(paper)}
            />
          ))}
        </fieldset>
      ) : null}
      {kind === 'declined' ? (
        <TextInput
          label={t('desk.form.who')}
          description={t('desk.form.whoHint')}
          required
          value={who}
          maxLength={120}
          onChange={(event) => setWho(event.currentTarget.value)}
        />
      ) : null}
      {kind === 'filed' || kind === 'taken' ? (
        <TextInput
          label={t(kind === 'filed' ? 'desk.form.fileCode' : 'desk.slip')}
          value={code}
          maxLength={60}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      ) : null}
      {kind === 'filed' ? (
        <NativeSelect
          label={t('deskWork.filing.stage')}
          value={filing}
          data={filingStages.map((one) => ({ value: one, label: t(`deskWork.filing.stages.${one}`) }))}
          onChange={(event) => setFiling(filingStages.find((one) => one === event.currentTarget.value) ?? 'waiting')}
        />
      ) : null}
      {kind === 'taken' ? (
        <>
          <DayInput label={t('desk.form.due')} value={due} onChange={setDue} />
          <NativeSelect
            label={t('deskWork.what.name')}
            value={what ?? ''}
            data={[
              { value: '', label: t('deskWork.what.none') },
              ...whats.map((one) => ({ value: one, label: t(`deskWork.what.${one}`) })),
            ]}
            onChange={(event) => setWhat(whats.find((one) => one === event.currentTarget.value) ?? null)}
          />
        </>
      ) : null}
      {kind !== null && withText.includes(kind) ? (
        <TextInput
          label={t('desk.form.text')}
          value={text}
          maxLength={300}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      ) : null}
      <div className={formParts.foot}>
        <Button type="submit" variant="filled">
          {t('desk.form.write')}
        </Button>
        <Button onClick={close}>{t('common.cancel')}</Button>
      </div>
    </form>
  )
}
