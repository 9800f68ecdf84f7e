import { Button, Menu } from '@mantine/core'
import { IconArrowsLeftRight, IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Preview, PreviewRow } from '../../src/lists/contract.ts'
import { newRequestId } from '../app/request-id.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { KeyCap } from '../ui/KeyCap.tsx'
import { choicesOf, shortWords } from './decisions.ts'
import { useDecide } from './use-decide.ts'
import parts from './Decide.module.css'

interface DecideProps {
  row: PreviewRow
  preview: Preview
  opened: boolean
  toggle: () => void
}

/** The decision on one held row: what is proposed, all ways out, and the way back until the list is saved. */
export function Decide({ row, preview, opened, toggle }: DecideProps) {
  const { t } = useTranslation()
  const { decide, undecide } = useDecide()
  const choices = choicesOf(t, row)
  const ask = () => ({ requestId: newRequestId(), sourceId: preview.sourceId, rowId: row.rowId })
  const { proposal } = row
  if (row.verdict !== 'held')
    return (
      <div className={parts.decided}>
        <span>
          <IconCheck size="0.875rem" aria-hidden /> {shortWords(t, row)}
        </span>
        {row.undoable && preview.status === 'staged' ? (
          <button
            type="button"
            className={parts.link}
            disabled={undecide.isPending}
            onClick={() => undecide.mutate(ask())}
          >
            {t('lists.rows.undecide')}
          </button>
        ) : null}
        <FailureNotice failure={undecide.error} />
      </div>
    )
  return (
    <div className={parts.decide}>
      <div className={parts.ways}>
        {proposal === null ? null : (
          <Button
            size="xs"
            className={parts.proposal}
            loading={decide.isPending}
            title={t(`lists.proposal.${proposal.because}`)}
            onClick={() => decide.mutate({ ...ask(), decision: proposal.decision })}
          >
            {shortWords(t, row, proposal.decision)}
          </Button>
        )}
        <Menu position="bottom-end" width={300}>
          <Menu.Target>
            <Button
              size="xs"
              className={proposal === null ? parts.choose : parts.more}
              aria-label={t('lists.rows.decide', { row: row.row })}
              disabled={decide.isPending}
            >
              {proposal === null ? t('lists.rows.choose') : null}
              <IconChevronDown size="0.875rem" aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {choices.map((choice, at) => (
              <Menu.Item
                key={choice.key}
                rightSection={at < 9 ? <KeyCap>{at + 1}</KeyCap> : undefined}
                onClick={() => decide.mutate({ ...ask(), decision: choice.decision })}
              >
                {choice.words}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      {row.candidates.length === 0 && row.code !== 'duplicate-in-file' ? null : row.code ===
        'village-unknown' ? null : (
        <button type="button" className={parts.link} aria-expanded={opened} onClick={toggle}>
          <IconArrowsLeftRight size="0.875rem" aria-hidden /> {t('lists.rows.sides')}
        </button>
      )}
      <FailureNotice failure={decide.error} />
    </div>
  )
}
