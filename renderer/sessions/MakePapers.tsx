import { useEffect, useState } from 'react'
import { Button, NativeSelect, Radio } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLongWork } from '../app/long-work.ts'
import { useSession } from '../app/session.ts'
import { MadeFiles } from '../reports/MadeFiles.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { GiveNumbers } from './GiveNumbers.tsx'
import { type PaperKind, paperKinds, papersInput, papersWork, type SheetOrder, sheetOrders } from './papers-work.ts'
import parts from './Forms.module.css'

/** The papers of one session, or of all from today on: one kind at a time, as files to print. */
export function MakePapers({ sessionId }: { sessionId: string | null }) {
  const { t } = useTranslation()
  const { today } = useSession()
  const [kind, setKind] = useState<PaperKind>('day-sheet')
  const [order, setOrder] = useState<SheetOrder>('slot')
  const making = useLongWork(papersWork)
  useEffect(() => () => papersWork.clear(), [])
  const of = { sessionIds: sessionId === null ? null : [sessionId], from: sessionId === null ? today : null }
  return (
    <form
      className={parts.form}
      onSubmit={(event) => {
        event.preventDefault()
        void papersWork.start(papersInput(kind, order, of))
      }}
    >
      <Radio.Group
        label={t('sessions.papers.which')}
        value={kind}
        onChange={(chosen) => {
          papersWork.clear()
          setKind(paperKinds.find((one) => one === chosen) ?? kind)
        }}
      >
        <div className={parts.choices}>
          {paperKinds.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`sessions.papers.kind.${one}`)}
              description={t(`sessions.papers.hint.${one}`)}
            />
          ))}
        </div>
      </Radio.Group>
      {kind === 'invitations' ? <GiveNumbers sessionId={sessionId} /> : null}
      {kind === 'day-sheet' ? (
        <NativeSelect
          label={t('sessions.papers.order')}
          value={order}
          data={sheetOrders.map((one) => ({ value: one, label: t(`sessions.papers.by.${one}`) }))}
          onChange={(event) => setOrder(sheetOrders.find((one) => one === event.currentTarget.value) ?? order)}
        />
      ) : null}
      <FailureNotice failure={making.phase === 'failed' ? making.failure : null} />
      {making.phase === 'running' ? (
        <ProgressPanel
          title={t('sessions.papers.working')}
          progress={making.progress === null ? null : { ...making.progress, phase: '' }}
          remark={t('reports.forms.remark')}
          cancel={papersWork.cancel}
        />
      ) : (
        <div className={parts.foot}>
          <Button type="submit" variant="filled" leftSection={<IconPrinter size="1rem" aria-hidden />}>
            {t('sessions.papers.make')}
          </Button>
        </div>
      )}
      {making.phase === 'done' ? (
        <>
          {making.result.notAgreed === 0 ? null : (
            <Notice tone="look">{t('sessions.papers.notAgreed', { count: making.result.notAgreed })}</Notice>
          )}
          <div className={parts.made}>
            <MadeFiles made={making.result} />
          </div>
        </>
      ) : null}
    </form>
  )
}
