import { Radio } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../ui/Notice.tsx'
import { changeDraft, useImportDraft } from './import-draft.ts'
import parts from './SecrecyQuestion.module.css'

/** Asked before any file is read; "yes" refuses in plain words. */
export function SecrecyQuestion() {
  const { t } = useTranslation()
  const { secret } = useImportDraft()
  return (
    <div className={parts.question}>
      <Radio.Group
        label={
          <span className={parts.label}>
            <IconLock size="1rem" stroke={1.7} aria-hidden /> {t('lists.secret.question')}
          </span>
        }
        value={secret}
        onChange={(answer) => changeDraft({ secret: answer === 'yes' ? 'yes' : 'no' })}
      >
        <div className={parts.answers}>
          <Radio value="no" label={t('lists.secret.no')} />
          <Radio value="yes" label={t('lists.secret.yes')} />
          <span className={parts.why}>{t('lists.secret.why')}</span>
        </div>
      </Radio.Group>
      {secret === 'yes' ? (
        <Notice tone="lost" live>
          {t('lists.secret.refused')}
        </Notice>
      ) : null}
    </div>
  )
}
