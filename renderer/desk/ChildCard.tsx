import { useEffect, useRef } from 'react'
import { Button, TextInput } from '@mantine/core'
import { IconCheck, IconPointFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../src/base/day.ts'
import type { FilingStage } from '../../src/register/card.ts'
import type { DeskChild, DeskHousehold, OutcomeDetail, OutcomeKind } from '../../src/desk/contract.ts'
import { KeyCap } from '../ui/KeyCap.tsx'
import { Notice } from '../ui/Notice.tsx'
import { bornWords, obstacleWords, timeOfInstant } from '../ui/words.ts'
import { FilingLine } from './FilingLine.tsx'
import { OutcomeChoice } from './OutcomeChoice.tsx'
import { canBe, others, usualOutcome } from './outcomes.ts'
import type { OutcomeChoice as Choice } from './use-outcome-choice.ts'
import parts from './ChildCard.module.css'

interface ChildCardProps {
  child: DeskChild
  guardians: DeskHousehold['guardians']
  isCurrent: boolean
  isClosed: boolean
  busy: boolean
  choice: Choice
  slip: string
  setSlip: (slip: string) => void
  choose: () => void
  changeFiling: (stage: FilingStage) => void
  write: (kind: OutcomeKind, detail?: OutcomeDetail) => void
}

/** One child at the desk: who, what is needed, what came of it; the current one with its keys. */
export function ChildCard(props: ChildCardProps) {
  const { child, guardians, isCurrent, isClosed, busy, choice, slip, setSlip, choose, changeFiling, write } = props
  const { t } = useTranslation()
  const { outcome } = child
  const card = useRef<HTMLElement>(null)
  // Whom the keys are about is in sight, however many children a household has.
  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const sex = child.sex === null ? null : t(`words.sex.${child.sex}`)
  const age = child.years === null ? null : t('desk.years', { count: child.years })
  return (
    <article ref={card} className={parts.card} aria-label={child.name} aria-current={isCurrent ? 'true' : undefined}>
      <header>
        <h3>{child.name}</h3>
        <span className={parts.tag} data-tone={outcome === null && isCurrent ? 'current' : undefined}>
          {outcome !== null ? (
            <>
              <IconCheck size="0.9375rem" aria-hidden /> {t(`desk.outcome.${outcome.kind}`)}
            </>
          ) : child.due !== 'due' ? (
            t(`desk.due.${child.due}`)
          ) : isCurrent ? (
            t('desk.current')
          ) : child.arrival?.state === 'absent' ? (
            t('desk.state.absent')
          ) : (
            t('desk.due.due')
          )}
        </span>
        <p>{[sex, bornWords(child.born), age].filter((one) => one !== null).join(' · ')}</p>
      </header>
      <dl>
        {line(t('desk.field.number'), child.citizenNumber ?? t('desk.field.noNumber'))}
        {line(t('desk.field.group'), t(`desk.group.${child.group}`))}
        {line(
          t('desk.field.intake'),
          t(child.group === 'under6' ? 'desk.field.noBiometrics' : 'desk.field.biometrics'),
        )}
        {line(
          t('desk.field.last'),
          child.lastTime === null
            ? t('desk.field.never')
            : `${formatDay(child.lastTime.day).slice(0, 5)} ${lastWords(child.lastTime.what)}`,
        )}
        {child.neverInvited ? line(t('deskWork.invitation'), t('deskWork.neverInvited')) : null}
        {child.situations === null ? null : line(t('desk.field.situations'), child.situations)}
        {child.note === null ? null : line(t('desk.field.note'), child.note)}
        {child.noShows === 0 ? null : line(t('desk.field.noShows'), t('desk.times', { count: child.noShows }))}
      </dl>
      <ul className={parts.needs} aria-label={t('desk.needs')}>
        {child.needs
          .filter((need) => need !== 'biometric-place')
          .map((need) => (
            <li key={need}>
              <IconPointFilled size="0.9375rem" aria-hidden />
              {t(`desk.need.${need}`)}
              {need === 'birth-paper' ? (
                <small>{child.gaps.map((gap) => t(`desk.gap.${gap}`)).join(', ')}</small>
              ) : null}
              {need === 'authorisation' && child.arrival?.asked ? (
                <small>{child.arrival.asked.papers.map((one) => t(`companions.papers.${one}`)).join(', ')}</small>
              ) : null}
            </li>
          ))}
        {child.casePapers.map((paper) => (
          <li key={paper}>
            <IconPointFilled size="0.9375rem" aria-hidden />
            {paper.charAt(0).toUpperCase() + paper.slice(1)}
          </li>
        ))}
      </ul>
      <div className={parts.warnings}>
        {child.needs.includes('biometric-place') ? warning(t('desk.warn.biometric')) : null}
        {child.turnedSix ? warning(t('desk.warn.turnedSix')) : null}
        {child.elsewhere === null
          ? null
          : warning(
              t('desk.warn.elsewhere', {
                day: formatDay(child.elsewhere.day),
                place: child.elsewhere.place,
                time: child.elsewhere.slot,
              }),
            )}
        {outcome === null
          ? child.obstacles
              .slice(0, 2)
              .map((one) => <div key={`${one.kind}${one.day}`}>{warning(obstacleWords(one.kind, one.text))}</div>)
          : null}
      </div>
      {child.filing === null ? null : (
        <FilingLine filing={child.filing} disabled={isClosed || busy} change={changeFiling} />
      )}
      <div className={parts.foot}>
        {outcome !== null ? (
          <div className={parts.done}>
            <strong>
              {t('desk.doneAt', { what: t(`desk.outcome.${outcome.kind}`), time: timeOfInstant(outcome.at) })}
            </strong>
            {outcome.detail.slip === undefined ? null : <span>{t('desk.slipIs', { slip: outcome.detail.slip })}</span>}
            {outcome.detail.due === undefined ? null : (
              <span>{t('desk.dueIs', { day: formatDay(outcome.detail.due) })}</span>
            )}
            <small>{[outcome.desk, outcome.by].filter((one) => one !== null).join(' · ')}</small>
          </div>
        ) : null}
        {isCurrent && !isClosed ? (
          <>
            {choice.form === null ? (
              <TextInput
                label={t('desk.slip')}
                value={slip}
                maxLength={60}
                autoComplete="off"
                onChange={(event) => setSlip(event.currentTarget.value)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' && !event.nativeEvent.isComposing) choice.press('usual')
                }}
              />
            ) : null}
            <OutcomeChoice
              {...{ choice, guardians, busy, write, others }}
              of={child}
              usual={usualOutcome(child)}
              can={(does) => canBe(does, child)}
            />
          </>
        ) : isCurrent ? null : (
          <Button fullWidth justify="flex-start" leftSection={<KeyCap>Tab</KeyCap>} onClick={choose}>
            {t(outcome === null ? 'desk.toChild' : 'desk.change')}
          </Button>
        )}
      </div>
    </article>
  )

  function lastWords(what: NonNullable<DeskChild['lastTime']>['what']): string {
    if (what === 'absent') return t('desk.state.absent')
    return what === 'present' ? t('desk.here') : t(`desk.outcome.${what}`).toLowerCase()
  }
}

function line(label: string, value: string) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function warning(words: string) {
  return (
    <Notice tone="look">
      <span>{words}</span>
    </Notice>
  )
}
