import { useState } from 'react'
import { Drawer } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Page } from '../ui/Page.tsx'
import { Permitted } from '../ui/Permitted.tsx'
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

/** Villages, names, one child: three columns, or one with drawers on a narrow window. */
export function ChildrenScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const search = useSearch({ from: '/children' })
  const { asOf } = useAsOf()
  const wide = useWide()
  const phone = useMediaQuery('(max-width: 47.99em)', window.innerWidth < 768)
  const [treeShown, tree] = useDisclosure(false)
  const [total, setTotal] = useState<number | null>(null)
  const title = useVillageName(search.village, asOf) ?? t('children.title')
  const selection = useSelection(search, asOf)
  const [choosing, setChoosing] = useState(false)
  const choose = (on: boolean) => {
    setChoosing(on)
    if (!on) selection.clear()
  }
  const close = () => void navigate({ to: '/children', search: { ...search, child: undefined } })

  return (
    <div className={parts.screen}>
      {wide ? (
        <div className={parts.tree}>
          <VillageTree />
        </div>
      ) : (
        <Drawer
          opened={treeShown}
          onClose={tree.close}
          title={t('children.villages')}
          size="18rem"
          closeButtonProps={{ 'aria-label': t('common.close') }}
        >
          <VillageTree chosen={tree.close} />
        </Drawer>
      )}
      <div className={parts.list}>
        <Page title={title} ownHeading wide>
          <div className={parts.heading}>
            <h1>{title}</h1>
            <span className={parts.count} role="status">
              {total === null ? '' : t('children.count', { count: total })}
            </span>
            <Permitted needs="edit-register">
              <ButtonLink to="/children/new" leftSection={<IconPlus size="1rem" aria-hidden />}>
                {t('children.add')}
              </ButtonLink>
            </Permitted>
          </div>
          <Filters openTree={wide ? null : tree.open} total={total} choosing={choosing} choose={choose} />
        </Page>
        <ChildrenTable onTotal={setTotal} selection={selection} choosing={choosing} />
        {wide || search.child === undefined ? <DoneBar /> : null}
        <Permitted needs="edit-register">
          <BulkBar selection={selection} />
        </Permitted>
      </div>
      {search.child === undefined ? null : wide ? (
        <aside className={parts.panel} aria-label={t('children.panel.label')}>
          <ChildPanel key={search.child} childId={search.child} close={close} />
        </aside>
      ) : (
        <Drawer.Root opened onClose={close} position="right" size={phone ? '100%' : '22rem'} padding={0}>
          <Drawer.Overlay />
          <Drawer.Content aria-label={t('children.panel.label')}>
            <ChildPanel key={search.child} childId={search.child} close={close} told={<DoneBar />} />
          </Drawer.Content>
        </Drawer.Root>
      )}
    </div>
  )
}
