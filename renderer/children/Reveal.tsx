import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../app/client.ts'
import { useMay } from '../app/session.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import parts from './Reveal.module.css'

interface RevealProps {
  childId: string
  field: 'citizenNumber' | 'phone'
  masked: string
  what: string
}

/** A masked value, shown whole on request; the core writes down that it was shown. */
export function Reveal({ childId, field, masked, what }: RevealProps) {
  const { t } = useTranslation()
  const may = useMay('see-full-numbers')
  const reveal = useMutation(api.register.reveal.mutationOptions())
  return (
    <span>
      {reveal.data === undefined ? masked : reveal.data.values.join(', ')}{' '}
      {may && masked.includes('•') && reveal.data === undefined ? (
        <button
          type="button"
          className={parts.show}
          aria-label={t('children.reveal.label', { what })}
          disabled={reveal.isPending}
          onClick={() => reveal.mutate({ childId, field })}
        >
          {t('children.reveal.show')}
        </button>
      ) : null}
      <FailureNotice failure={reveal.error} />
    </span>
  )
}
