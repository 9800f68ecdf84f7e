import { NumberInput, Radio, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { LetterSign } from '../../src/access/settings.ts'
import { api } from '../app/client.ts'
import { useSession } from '../app/session.ts'
import { Fact, Facts } from '../ui/Fact.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { LetterGaps } from './LetterGaps.tsx'
import { SaveFoot } from './SaveFoot.tsx'
import { useDraft } from './use-draft.ts'
import { useSaveSettings } from './use-save-settings.ts'
import parts from './Settings.module.css'

const papers = ['slip', 'letter'] as const

/** What families are told by, and how this year's letters are numbered. */
export function LetterSettings() {
  const { t } = useTranslation()
  const { today, settings } = useSession()
  const year = Number(today.slice(0, 4))
  const own = settings.letterSeries.find((series) => series.year === year)
  const saved: { paper: string; first: number | string; sign: string } = {
    paper: settings.familyPaper,
    first: own?.first ?? 1,
    sign: own?.sign ?? '',
  }
  const { form, change, forget, isChanged } = useDraft('letters', saved)
  const { saving, save } = useSaveSettings(forget)
  const first = Number(form.first)
  const firstFits = Number.isInteger(first) && first >= 1 && first <= 99_999
  const sign = form.sign.trim() === '' ? null : LetterSign.safeParse(form.sign)
  const fits = firstFits && sign?.success !== false
  const familyPaper = papers.find((one) => one === form.paper) ?? 'slip'
  return (
    <Panel title={t('letters.settings.title')}>
      <form
        className={parts.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!fits) return
          const others = settings.letterSeries.filter((series) => series.year !== year)
          save({ familyPaper, letterSeries: [...others, { year, first, sign: sign === null ? null : sign.data }] })
        }}
      >
        <Radio.Group label={t('letters.settings.which')} value={familyPaper} onChange={(paper) => change({ paper })}>
          <div className={parts.group}>
            {papers.map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`letters.settings.${one}`)}
                description={t(`letters.settings.${one}Hint`)}
              />
            ))}
          </div>
        </Radio.Group>
        {familyPaper === 'slip' ? null : (
          <>
            <div className={parts.half}>
              <NumberInput
                label={t('letters.settings.first', { year })}
                description={t('letters.settings.firstHint')}
                value={form.first}
                clampBehavior="none"
                allowDecimal={false}
                error={firstFits ? undefined : t('letters.settings.firstWrong')}
                onChange={(value) => change({ first: value })}
              />
              <TextInput
                label={t('letters.settings.sign')}
                description={t('letters.settings.signHint')}
                value={form.sign}
                error={sign?.success === false ? t('letters.settings.signWrong') : undefined}
                onChange={(event) => change({ sign: event.currentTarget.value })}
              />
            </div>
            <GivenSoFar />
          </>
        )}
        <SaveFoot saving={saving} isChanged={isChanged} forget={forget} disabled={!fits} />
      </form>
    </Panel>
  )
}

/** The register of numbers given: from which to which, how many were printed, which are no longer used and why. */
function GivenSoFar() {
  const { t } = useTranslation()
  const numbers = useQuery(api.sessions.letterNumbers.queryOptions({ input: {} }))
  if (numbers.data === undefined) return <FailureNotice failure={numbers.error} />
  const { series, next } = numbers.data
  return (
    <>
      <Facts>
        <Fact label={t('letters.settings.next')}>{next}</Fact>
        {series.slice(0, 3).map(({ year, sign, first, last, given, printed }) => (
          <Fact key={`${year} ${sign}`} label={t('letters.settings.given', { year })}>
            {t('letters.settings.givenSpan', { from: first, to: last, count: given, printed })}
          </Fact>
        ))}
      </Facts>
      <LetterGaps gaps={series[0]?.gaps ?? []} />
    </>
  )
}
