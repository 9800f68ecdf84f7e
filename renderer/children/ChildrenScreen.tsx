import { memo, useCallback, useDeferredValue, useMemo, useState } from 'react'
import { Drawer } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { NameLine } from '../../src/figures/contract.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Page } from '../ui/Page.tsx'
import { Permitted } from '../ui/Permitted.tsx'
import type { ChildrenFilter } from '../app/search-params.ts'
import { useAsOf } from '../app/session.ts'
import { useWide } from '../app/use-wide.ts'
import { BulkBar } from './BulkBar.tsx'
import { ChildPanel } from './ChildPanel.tsx'
import { ChildrenTable } from './ChildrenTable.tsx'
import { DoneBar } from './DoneBar.tsx'
import { Filters } from './Filters.tsx'
import { useSelection } from './use-selection.ts'
import { VillageTree } from './VillageTree.tsx'
import { useVillageName } from './use-village-name.ts'
import parts from './ChildrenScreen.module.css'

/**
 * Villages, names, one child: three columns, or one with drawers on a narrow window. What was pressed is marked at once;
 * the names of another filter and the panel of a child are drawn after that is painted.
 */
export function ChildrenScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { child, asOf: _, ...rest } = useSearch({ from: '/children' })
  // One object as long as the filter is the same: whatever it is given to is not drawn again for another child.
  const address = JSON.stringify(rest)
  const filter: ChildrenFilter = useMemo(() => JSON.parse(address), [address])
  const shown = useDeferredValue(filter)
  const panel = useDeferredValue(child)
  const { asOf } = useAsOf()
  const wide = useWide()
  const phone = useMediaQuery('(max-width: 47.99em)', window.innerWidth < 768)
  const [treeShown, tree] = useDisclosure(false)
  const [total, setTotal] = useState<number | null>(null)
  const [opened, setOpened] = useState<NameLine | null>(null)
  const title = useVillageName(filter.village, asOf) ?? t('children.title')
  const selection = useSelection(shown, asOf)
  const [choosing, setChoosing] = useState(false)
  const { clear } = selection
  const choose = useCallback(
    (on: boolean) => {
      setChoosing(on)
      if (!on) clear()
    },
    [clear],
  )
  const close = useCallback(
    () => void navigate({ to: '/children', search: (kept) => ({ ...kept, child: undefined }) }),
    [navigate],
  )
  const name = opened?.id === panel ? opened?.name : undefined

  return (
    <div className={parts.screen}>
      {wide ? (
        <div className={parts.tree}>
          <VillageTree filter={filter} />
        </div>
      ) : (
        <Drawer
          opened={treeShown}
          onClose={tree.close}
          title={t('children.villages')}
          size="18rem"
          closeButtonProps={{ 'aria-label': t('common.close') }}
        >
          <VillageTree filter={filter} chosen={tree.close} />
        </Drawer>
      )}
      <div className={parts.list}>
        <Page title={title} ownHeading wide>
          <div className={parts.heading}>
            <h1>{title}</h1>
            <span className={parts.count} role="status">
              {total === null ? '' : t('children.count', { count: total })}
            </span>
            <AddChild />
          </div>
          <Filters
            search={filter}
            openTree={wide ? null : tree.open}
            total={total}
            choosing={choosing}
            choose={choose}
          />
        </Page>
        <ChildrenTable
          search={shown}
          child={child}
          beside={panel !== undefined}
          onTotal={setTotal}
          onOpen={setOpened}
          selection={selection}
          choosing={choosing}
        />
        {wide || panel === undefined ? <DoneBar /> : null}
        <Permitted needs="edit-register">
          <BulkBar selection={selection} />
        </Permitted>
      </div>
      {panel === undefined || child === undefined ? null : wide ? (
        <aside className={parts.panel} aria-label={t('children.panel.label')}>
          <ChildPanel key={panel} childId={panel} name={name} close={close} />
        </aside>
      ) : (
        <Drawer.Root opened onClose={close} position="right" size={phone ? '100%' : '22rem'} padding={0}>
          <Drawer.Overlay />
          <Drawer.Content aria-label={t('children.panel.label')}>
            <ChildPanel key={panel} childId={panel} name={name} close={close} told={doneBar} />
          </Drawer.Content>
        </Drawer.Root>
      )}
    </div>
  )
}

const doneBar = <DoneBar />

const AddChild = memo(function AddChild() {
  const { t } = useTranslation()
  return (
    <Permitted needs="edit-register">
      <ButtonLink to="/children/new" leftSection={<IconPlus size="1rem" aria-hidden />}>
        {t('children.add')}
      </ButtonLink>
    </Permitted>
  )
})
