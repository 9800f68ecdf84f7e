import { useEffect, useState } from 'react'
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import type { DeskChild, DeskHousehold, OutcomeDetail, OutcomeKind, Paper } from '../../src/desk/contract.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { others } from './outcomes.ts'
import formParts from '../ui/Form.module.css'
import parts from './OutcomeForm.module.css'

const papers = ['guardian-card', 'birth-paper', 'authorisation', 'other'] as const satisfies readonly Paper[]

interface OutcomeFormProps {
  does: 'missing-papers' | 'declined' | 'other'
  child: DeskChild
  guardians: DeskHousehold['guardians']
  close: () => void
  write: (kind: OutcomeKind, detail?: OutcomeDetail) => void
}

/** What an outcome needs beside its key: which papers, who said so, what else it was. Enter writes, Esc leaves. */
export function OutcomeForm({ does, child, guardians, close, write }: OutcomeFormProps) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<OutcomeKind>(does === 'other' ? 'data-wrong' : does)
  const [missing, setMissing] = useState<Paper[]>(
    child.needs.includes('birth-paper') ? ['birth-paper'] : ['guardian-card'],
  )
  const [who, setWho] = useState(guardians[0]?.name ?? '')
  const [text, setText] = useState('')
  const [code, setCode] = useState('')
  const [due, setDue] = useState<Day | null>(child.outcome?.detail.due ?? null)
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
  const detail: OutcomeDetail =
    kind === 'missing-papers'
      ? { papers: missing, text }
      : kind === 'declined'
        ? { who }
        : kind === 'filed'
          ? { fileCode: code }
          : kind === 'taken'
            ? { slip: code, ...(due === null ? {} : { due }) }
            : { text }
  const toggle = (paper: Paper) =>
    setMissing((before) => (before.includes(paper) ? before.filter((one) => one !== paper) : [...before, paper]))
  return (
    <form
      className={parts.outcomeForm}
      onSubmit={(event) => {
        event.preventDefault()
        if (kind !== 'declined' || who.trim() !== '') write(kind, detail)
      }}
    >
      {does === 'other' ? (
        <NativeSelect
          label={t('desk.form.what')}
          autoFocus
          value={kind}
          data={others.map((one) => ({ value: one, label: t(`desk.outcome.${one}`) }))}
          onChange={(event) => setKind(others.find((one) => one === event.currentTarget.value) ?? 'data-wrong')}
        />
      ) : (
        <strong>{t(`desk.outcome.${does}`)}</strong>
      )}
      {kind === 'missing-papers' ? (
        <fieldset>
          <legend>{t('desk.form.which')}</legend>
          {papers.map((paper, at) => (
            <Checkbox
              key={paper}
              autoFocus={at === 0}
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
          autoFocus
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
      {kind === 'taken' ? <DayInput label={t('desk.form.due')} value={due} onChange={setDue} /> : null}
      {['data-wrong', 'wrong-place', 'sent-back', 'missing-papers'].includes(kind) ? (
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
