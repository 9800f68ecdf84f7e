import { useNavigate } from '@tanstack/react-router'
import { Link } from '@tanstack/react-router'
import { IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DropZone } from '../lists/DropZone.tsx'
import { chooseFiles, useImportDraft } from '../lists/import-draft.ts'
import { SecrecyQuestion } from '../lists/SecrecyQuestion.tsx'
import { LanguageChoice } from '../ui/LanguageChoice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Permitted } from '../ui/Permitted.tsx'
import { ExampleCard } from './ExampleCard.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import parts from './FirstRun.module.css'

/** An empty register: the ways to begin, the first one large; what to do first; what it will look like. */
export function FirstRun() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { secret } = useImportDraft()
  const onFiles = (files: File[]) => {
    chooseFiles(files)
    if (secret !== 'yes') void navigate({ to: '/lists' })
  }
  return (
    <div className={parts.screen}>
      <div className={parts.ways}>
        <div>
          <LanguageChoice />
          <h1 className={parts.title}>{t('firstRun.title')}</h1>
          <p className={parts.lead}>{t('firstRun.lead')}</p>
        </div>
        <Panel className={parts.own} label={t('firstRun.own.title')}>
          <span className={parts.badge}>
            <IconFileImport size="1.375rem" stroke={1.7} aria-hidden />
          </span>
          <div className={parts.body}>
            <h2>{t('firstRun.own.title')}</h2>
            <p>{t('firstRun.own.text')}</p>
            <Permitted needs="import-lists" told>
              <SecrecyQuestion />
              <DropZone onFiles={onFiles} filled />
            </Permitted>
          </div>
        </Panel>
        <Permitted needs="import-lists">
          <ExampleCard />
        </Permitted>
        <p className={parts.byHand}>
          {t('firstRun.byHand.before')}{' '}
          <Link to="/settings" search={{ section: 'villages' }}>
            {t('firstRun.byHand.villages')}
          </Link>{' '}
          {t('firstRun.byHand.then')} <Link to="/children/new">{t('firstRun.byHand.child')}</Link>.
        </p>
        <p className={parts.byHand}>
          <Link to="/away">{t('away.openFile.open')}</Link>
        </p>
      </div>
      <FirstSteps />
    </div>
  )
}
