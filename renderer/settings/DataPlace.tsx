import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../app/client.ts'
import { useSession } from '../app/session.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Permitted } from '../ui/Permitted.tsx'
import { dayOfInstant, timeOfInstant } from '../ui/words.ts'
import parts from './Settings.module.css'

/** Where the data lie, how large they are, how they are kept, in plain words; and a look through all of them. */
export function DataPlace() {
  const { t } = useTranslation()
  const { dataFolder, protection, version, settings } = useSession()
  const state = useQuery(api.access.dataState.queryOptions())
  const look = useMutation(api.access.verify.mutationOptions())
  const size = state.data?.size ?? null
  const copy = state.data?.lastCopyAt ?? null
  const faults = (look.data ?? []).filter((check) => !check.ok)
  return (
    <Panel title={t('settings.data.title')}>
      <div className={parts.form}>
        <dl className={parts.facts}>
          <dt>{t('settings.data.folder')}</dt>
          <dd className={parts.path}>{dataFolder}</dd>
          {size === null ? null : (
            <>
              <dt>{t('settings.data.size')}</dt>
              <dd>{t('settings.data.megabytes', { n: Math.max(0.1, Math.round(size / 104_857.6) / 10) })}</dd>
            </>
          )}
          <dt>{t('settings.data.backup')}</dt>
          <dd>
            {copy === null
              ? t('settings.data.noBackup')
              : t('settings.data.copy', { day: dayOfInstant(copy), time: timeOfInstant(copy) })}
          </dd>
          <dt>{t('settings.data.version')}</dt>
          <dd>{version}</dd>
        </dl>
        <Notice tone={protection === 'key-file' ? 'look' : 'calm'}>{t(`settings.data.${protection}`)}</Notice>
        {settings.example ? <Notice tone="look">{t('settings.data.example')}</Notice> : null}
        <FailureNotice failure={state.error ?? look.error} />
        <Permitted needs="change-settings" told>
          <div className={parts.foot}>
            <Button loading={look.isPending} onClick={() => look.mutate({})}>
              {t('settings.data.verify')}
            </Button>
            <span>{t('settings.data.verifyHint')}</span>
          </div>
        </Permitted>
        {look.data === undefined ? null : (
          <Notice tone={faults.length === 0 ? 'done' : 'lost'} live>
            <strong>
              {faults.length === 0
                ? t('settings.data.verified', { n: look.data.length })
                : t('settings.data.faulty', { n: faults.length })}
            </strong>
            <ul>
              {(faults.length === 0 ? look.data : faults).map((check) => (
                <li key={check.name}>{check.detail}</li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    </Panel>
  )
}
