import { useState } from 'react'
import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { IconNumbers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { useSession } from '../app/session.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Permitted } from '../ui/Permitted.tsx'
import { tellKept } from './tell-kept.ts'
import parts from './Forms.module.css'

/** How many of the households have a number for their letter, and the numbers for those who have none. */
export function GiveNumbers({ sessionId }: { sessionId: string | null }) {
  const { t } = useTranslation()
  const { familyPaper } = useSession().settings
  const queries = useQueryClient()
  const [said, setSaid] = useState('')
  const of = { sessionIds: sessionId === null ? null : [sessionId] }
  const isLetter = familyPaper === 'letter'
  const numbers = useQuery(api.sessions.letterNumbers.queryOptions({ input: of, enabled: isLetter }))
  const giving = useMutation({
    mutationFn: async () => {
      const requestId = newRequestId()
      const { given, first, last } = await client.sessions.giveNumbers({ requestId, ...of })
      const words =
        given === 0
          ? t('letters.give.doneNone')
          : t(given === 1 ? 'letters.give.doneOne' : 'letters.give.done', { count: given, first, last })
      if (given > 0) tellKept(requestId, words)
      setSaid(words)
      await queries.invalidateQueries()
    },
  })
  if (!isLetter)
    return (
      <Notice
        action={
          <ButtonLink size="xs" to="/settings" search={{ section: 'papers' }}>
            {t('letters.give.toSettings')}
          </ButtonLink>
        }
      >
        {t('letters.give.slips')}
      </Notice>
    )
  const { data } = numbers
  return (
    <fieldset className={parts.part}>
      <legend>{t('letters.give.title')}</legend>
      <FailureNotice failure={numbers.error ?? giving.error} />
      {data === undefined ? (
        <Later>
          <LinesShape lines={2} />
        </Later>
      ) : (
        <>
          <p>{t('letters.give.state', { numbered: data.numbered, count: data.waiting })}</p>
          {data.notAgreed === 0 ? null : (
            <p className={parts.hint}>{t('letters.give.notAgreed', { count: data.notAgreed })}</p>
          )}
          <p className={parts.hint}>{t('letters.give.next', { next: data.next })}</p>
          {data.waiting === 0 ? null : (
            <Permitted needs="plan-sessions">
              <div className={parts.foot}>
                <Button
                  size="xs"
                  leftSection={<IconNumbers size="1rem" aria-hidden />}
                  loading={giving.isPending}
                  onClick={() => giving.mutate()}
                >
                  {t('letters.give.give', { count: data.waiting })}
                </Button>
              </div>
            </Permitted>
          )}
        </>
      )}
      <p role="status" className={parts.hint}>
        {said}
      </p>
    </fieldset>
  )
}
