import { useState } from 'react'
import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../app/client.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { bornWords } from '../ui/words.ts'
import type { ActionProps } from './child-actions.ts'
import { CompareChildren } from './CompareChildren.tsx'
import parts from './ChildForm.module.css'

/** Two records of one child: find the other, see both side by side, say whose fields stay. */
export function MergeChild({ child, written }: ActionProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [otherId, setOtherId] = useState<string | null>(null)
  const [words] = useDebouncedValue(typed.trim(), 150)
  const hits = useQuery(api.register.search.queryOptions({ input: { words, limit: 8 }, enabled: words !== '' }))
  const others = (hits.data ?? []).filter((hit) => hit.id !== child.id)
  return (
    <Panel title={t('children.merge.title')}>
      <div className={parts.form}>
        <p className={parts.remark}>{t('children.merge.text')}</p>
        {otherId === null ? (
          <>
            <TextInput
              label={t('children.merge.find')}
              value={typed}
              maxLength={200}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <FailureNotice failure={hits.error} />
            <ul className={parts.hits}>
              {others.map((hit) => (
                <li key={hit.id}>
                  <Button
                    size="xs"
                    aria-label={`${t('children.merge.choose', { name: hit.name })}, ${bornWords(hit.born) ?? ''}`}
                    onClick={() => setOtherId(hit.id)}
                  >
                    {t('children.merge.choose', { name: hit.name })}
                  </Button>
                  <span>{[bornWords(hit.born), hit.village].filter((part) => part !== null).join(' · ')}</span>
                </li>
              ))}
            </ul>
            {hits.isSuccess && others.length === 0 ? <p role="status">{t('children.merge.none')}</p> : null}
          </>
        ) : (
          <CompareChildren
            key={otherId}
            child={child}
            otherId={otherId}
            another={() => setOtherId(null)}
            {...(written === undefined ? {} : { written })}
          />
        )}
      </div>
    </Panel>
  )
}
