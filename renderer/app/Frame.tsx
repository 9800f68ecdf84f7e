import { useEffect, useState } from 'react'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AsOfInAddress, AsOfInTurn } from './AsOfPlaces.tsx'
import { BottomTabs } from './BottomTabs.tsx'
import { useChanges } from './changes.ts'
import { ConnectionNotice } from './ConnectionNotice.tsx'
import { FutureDayNotice } from './FutureDayNotice.tsx'
import { useKey, useShownKeys } from './keys.ts'
import { KeysDialog } from './KeysDialog.tsx'
import { OnPaper } from './OnPaper.tsx'
import { Rail } from './Rail.tsx'
import { ScreenInTurn } from './ScreenInTurn.tsx'
import { SearchDialog } from './SearchDialog.tsx'
import { TopBar } from './TopBar.tsx'
import parts from './Frame.module.css'

// The same elements each time: a dialog that opens draws none of them anew.
const screen = (
  <AsOfInTurn>
    <ScreenInTurn />
  </AsOfInTurn>
)
const notices = (
  <>
    <ConnectionNotice />
    <FutureDayNotice />
  </>
)

/** Rail, top bar and the screen between them; the keys that work everywhere. */
export function Frame() {
  const { t } = useTranslation()
  const narrow = useMediaQuery('(max-width: 47.99em)', window.innerWidth < 768)
  const [searching, search] = useDisclosure(false)
  const [keysShown, keys] = useDisclosure(false)
  // It waits out of sight, for to make it takes longer than to show it; made when nobody waits for anything else.
  const isIdle = useOnceIdle()
  const standing = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const navigate = useNavigate()
  // There F2 leads to the field for what is scanned.
  const atDesk = useRouterState({ select: (state) => state.location.pathname === '/desk' })
  useChanges(useQueryClient())

  useKey('search', search.open)
  useKey('keys', keys.toggle)
  useKey('toDesk', atDesk ? null : () => void navigate({ to: '/desk' }))
  // Dialogs, drawers and menus listen for it themselves.
  useShownKeys(['escape'])

  return (
    <div className={parts.frame}>
      <a href="#main" className={parts.skip} onClick={toMain}>
        {t('app.skip')}
      </a>
      {narrow ? null : <Rail showKeys={keys.open} />}
      <div className={parts.column}>
        <AsOfInAddress>
          <OnPaper />
          <TopBar openSearch={search.open} />
          {notices}
          <main id="main" className={parts.main} tabIndex={-1} data-screen={standing}>
            {screen}
          </main>
        </AsOfInAddress>
        {narrow ? <BottomTabs /> : null}
      </div>
      {searching || isIdle ? <SearchDialog opened={searching} close={search.close} /> : null}
      <KeysDialog opened={keysShown} close={keys.close} />
    </div>
  )
}

function useOnceIdle(): boolean {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    const waiting = window.requestIdleCallback(() => setIdle(true), { timeout: 3000 })
    return () => window.cancelIdleCallback(waiting)
  }, [])
  return isIdle
}

// The address's hash belongs to the router, so the skip link moves the focus itself.
function toMain(event: { preventDefault: () => void }) {
  event.preventDefault()
  document.getElementById('main')?.focus()
}
