import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Made } from '../../src/reports/contract.ts'
import { download } from '../app/files.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import parts from './ReportsScreen.module.css'

/** The files that were made, each to download, and those that could not be made with the reason. */
export function MadeFiles({ made }: { made: Made }) {
  const { t } = useTranslation()
  const take = useMutation({ mutationFn: download })
  return (
    <>
      <FailureNotice failure={take.error} />
      {made.files.length === 0 ? null : (
        <div role="status">
          <p className={parts.hint}>{t('reports.forms.unencrypted')}</p>
          <ul className={parts.files} aria-label={t('reports.forms.made')}>
            {made.files.map((file) => (
              <li key={file.fileId}>
                <span>
                  {file.name} <small>{t('reports.forms.size', { n: Math.ceil(file.size / 1024) })}</small>
                </span>
                <Button
                  size="xs"
                  leftSection={<IconDownload size="0.875rem" aria-hidden />}
                  aria-label={t('reports.forms.download', { name: file.name })}
                  onClick={() => take.mutate(file.fileId)}
                >
                  {t(`reports.forms.${file.form}`)}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {made.notMade.map(({ form, message }) => (
        <Notice key={form} tone="look" live>
          {t('reports.forms.notMade', { form: t(`reports.forms.${form}`), message })}
        </Notice>
      ))}
    </>
  )
}
