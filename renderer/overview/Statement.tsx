import { useTranslation } from 'react-i18next'
import { formatCount, formatPercent } from '../ui/numbers.ts'
import type { Cell, Figures } from '../../src/figures/contract.ts'
import { NamesLink } from '../ui/NamesLink.tsx'
import { Panel } from '../ui/Panel.tsx'
import { StackBar } from '../ui/StackBar.tsx'
import parts from './Overview.module.css'

/** The one sentence first, then the two groups of the law. */
export function Statement({ figures }: { figures: Figures }) {
  const { t } = useTranslation()
  const { all } = figures
  return (
    <Panel label={t('overview.statement', { count: all.left })}>
      <div className={parts.statement}>
        <h1>
          <NamesLink filter={{ counted: true, standing: 'left' }}>
            {all.left === 0
              ? t('overview.allDone', { count: all.total })
              : t('overview.statement', { count: all.left })}
          </NamesLink>
        </h1>
        <p>
          <NamesLink filter={{ counted: true, standing: 'done' }}>
            {t('overview.doneOf', { done: all.done, total: all.total })}
          </NamesLink>
          {all.percent === null ? null : (
            <>
              {' · '}
              <strong>{formatPercent(all.percent)}</strong>
            </>
          )}
        </p>
      </div>
      <div className={parts.groups}>
        <Group name="under6" cell={figures.groups.under6} />
        <Group name="from6to13" cell={figures.groups.from6to13} />
      </div>
    </Panel>
  )
}

function Group({ name, cell }: { name: 'under6' | 'from6to13'; cell: Cell }) {
  const { t } = useTranslation()
  const title = t(`overview.group.${name}`)
  return (
    <div className={parts.group}>
      <div className={parts.groupHead}>
        <h2>{title}</h2>
        <span>
          {cell.percent === null ? null : <strong>{formatPercent(cell.percent)}</strong>} {t('overview.percentDone')}
        </span>
      </div>
      <div className={parts.groupNumbers}>
        <NamesLink filter={{ group: name, standing: 'left' }}>
          <strong className={parts.key}>{formatCount(cell.left)}</strong> <span>{t('overview.left')}</span>
        </NamesLink>
        <span>
          <NamesLink filter={{ group: name, standing: 'done' }}>
            <strong>{formatCount(cell.done)}</strong>
          </NamesLink>
          {' / '}
          <NamesLink filter={{ group: name }}>{formatCount(cell.total)}</NamesLink>
        </span>
      </div>
      <div role="img" aria-label={t('overview.groupBar', { left: cell.left, done: cell.done, total: cell.total })}>
        <StackBar
          slim
          scale={cell.total}
          bar={[
            { kind: name === 'under6' ? 'left' : 'left2', count: cell.left, label: t('words.standing.left') },
            { kind: 'declined', count: cell.declined, label: t('words.standing.declined') },
            { kind: 'done', count: cell.done, label: t('words.standing.done') },
          ]}
        />
      </div>
    </div>
  )
}
