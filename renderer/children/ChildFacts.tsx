import { useTranslation } from 'react-i18next'
import { formatDay } from '../../src/base/day.ts'
import type { ChildPage } from '../../src/register/contract.ts'
import { useSession } from '../app/session.ts'
import { Fact, Facts } from '../ui/Fact.tsx'
import { bornWords, obstacleWords } from '../ui/words.ts'
import { toldInWords } from '../i18n/core-words.ts'
import { Reveal } from './Reveal.tsx'

/**
 * Label and value, and who says so: the source of most facts once above them, another under the fact it is of. Blank facts
 * are left out, but for those every child should have.
 */
export function ChildFacts({ child }: { child: ChildPage }) {
  const { t } = useTranslation()
  const { settings } = useSession()
  const { fields } = child
  const words = ({ source, day }: Source) =>
    t('children.panel.source', { source: toldInWords(source), day: formatDay(day) })
  const common = commonSource(child.sources)
  const sourceOf = (...names: string[]) => {
    const source = child.sources.find((one) => names.includes(one.field))
    return source === undefined || (common !== undefined && isSame(source, common)) ? undefined : words(source)
  }
  const parents = fields.guardians.map((one) => `${one.name}${one.bornYear === null ? '' : ` (${one.bornYear})`}`)
  const phones = fields.guardians.map((one) => one.phone).filter((phone) => phone !== null)
  const school = [fields.school, fields.className].filter((part) => part !== null).join(', ')
  const nothing = t('common.nothing')
  const text = (name: 'address' | 'note' | 'situations' | 'ethnicity' | 'nationality', shown = true) => {
    const value = fields[name]
    return value === null || value === '' || !shown ? null : (
      <Fact label={t(`children.field.${name}`)} source={sourceOf(name)}>
        {value}
      </Fact>
    )
  }
  return (
    <Facts
      source={
        common === undefined
          ? undefined
          : t(
              child.sources.every((one) => isSame(one, common))
                ? 'children.panel.sourceOfAll'
                : 'children.panel.sourceOfMost',
              { source: words(common) },
            )
      }
    >
      <Fact label={t('children.field.born')} source={sourceOf('born')}>
        {bornWords(child.born) ?? nothing}
      </Fact>
      <Fact label={t('children.field.citizenNumber')} source={sourceOf('citizenNumber')}>
        {child.citizenNumberMasked === null ? (
          nothing
        ) : (
          <Reveal
            childId={child.id}
            field="citizenNumber"
            masked={child.citizenNumberMasked}
            what={t('children.field.citizenNumber')}
          />
        )}
      </Fact>
      <Fact label={t('children.field.parents')} source={sourceOf('guardians', 'father', 'mother', 'guardian')}>
        {parents.length === 0 ? nothing : parents.join(', ')}
      </Fact>
      {phones.length === 0 ? null : (
        <Fact label={t('children.field.phone')} source={sourceOf('phone')}>
          <Reveal childId={child.id} field="phone" masked={phones.join(', ')} what={t('children.field.phone')} />
        </Fact>
      )}
      <Fact label={t('children.field.village')} source={sourceOf('village', 'villageId')}>
        {child.village?.name ?? t('words.noVillage')}
      </Fact>
      {text('address')}
      {school === '' ? null : (
        <Fact label={t('children.field.schoolAndClass')} source={sourceOf('school', 'className')}>
          {school}
        </Fact>
      )}
      {fields.residence === null ? null : (
        <Fact label={t('children.field.residence')} source={sourceOf('residence')}>
          {t(`children.residence.${fields.residence}`)}
        </Fact>
      )}
      {child.obstacles.length === 0 ? null : (
        <Fact label={t('children.panel.obstacles')}>
          {child.obstacles.map((one) => (
            <div key={one.id}>
              {obstacleWords(one.kind, one.text)} ({formatDay(one.day)})
            </div>
          ))}
        </Fact>
      )}
      {text('situations')}
      {text('note')}
      {text('ethnicity', settings.showEthnicity)}
      {text('nationality', settings.showNationality)}
    </Facts>
  )
}

type Source = ChildPage['sources'][number]

/** The source that most of the facts come from; undefined where no source tells more than half of them. */
function commonSource(sources: readonly Source[]): Source | undefined {
  const told = (one: Source) => sources.filter((other) => isSame(one, other)).length
  return sources.length < 3 ? undefined : sources.find((one) => told(one) * 2 > sources.length)
}

function isSame(one: Source, other: Source): boolean {
  return one.source === other.source && one.day === other.day
}
