import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../app/client.ts'
import { Notice } from '../ui/Notice.tsx'
import { toldInWords } from '../i18n/core-words.ts'
import type { Fields } from './child-form.ts'

/** What is worth a second look while typing; it never stops a save. */
export function Warnings({ childId, fields }: { childId: string | null; fields: Fields }) {
  const { t } = useTranslation()
  const [asked] = useDebouncedValue(fields, 300)
  const check = useQuery(
    api.register.check.queryOptions({
      input: { childId, fields: asked },
      enabled: Object.keys(asked).length > 0,
      placeholderData: keepPreviousData,
    }),
  )
  if (Object.keys(fields).length === 0 || check.data === undefined || check.data.length === 0) return null
  return (
    <Notice tone="look" live>
      {t('children.form.warnings')}
      <ul>
        {check.data.map((warning) => (
          <li key={`${warning.code}${warning.message}`}>
            {toldInWords(warning.message)}{' '}
            {warning.childId === null ? null : (
              <Link to="/children/$childId" params={{ childId: warning.childId }}>
                {t('children.form.other')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
