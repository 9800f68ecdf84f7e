import { useEffect } from 'react'
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../src/base/day.ts'
import { client } from '../../app/client.ts'
import { longWork, useLongWork } from '../../app/long-work.ts'
import { MadeFiles } from '../../reports/MadeFiles.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import parts from '../Setup.module.css'

const annexWork = longWork((input: Parameters<typeof client.sessions.makeAnnex>[0], signal) =>
  client.sessions.makeAnnex(input, { signal }),
)

/** The annex that tells each unit what it is to do and has done, as files to be signed with the paper it belongs to. */
export function MakeAnnex({ campaignId, asOf }: { campaignId: string; asOf: Day }) {
  const { t } = useTranslation()
  const making = useLongWork(annexWork)
  useEffect(() => () => annexWork.clear(), [campaignId, asOf])
  return (
    <div className={parts.body}>
      <Button
        size="xs"
        leftSection={<IconPrinter size="1rem" aria-hidden />}
        loading={making.phase === 'running'}
        onClick={() => void annexWork.start({ campaignId, asOf, forms: ['docx', 'xlsx', 'pdf'] })}
      >
        {t('sessionSetup.campaigns.targets.annex')}
      </Button>
      <FailureNotice failure={making.phase === 'failed' ? making.failure : null} />
      {making.phase === 'done' ? <MadeFiles made={making.result} /> : null}
    </div>
  )
}
