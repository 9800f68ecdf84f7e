import { Suspense, useState } from 'react'
import { useDisclosure, useHotkeys, useMediaQuery } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { BottomTabs } from './BottomTabs.tsx'
import { useChanges } from './changes.ts'
import { ConnectionNotice } from './ConnectionNotice.tsx'
import { FutureDayNotice } from './FutureDayNotice.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { Rail } from './Rail.tsx'
import { ScreenShape } from './ScreenShape.tsx'
import { SearchDialog } from './SearchDialog.tsx'
import { TopBar } from './TopBar.tsx'
import { useTypedKey } from './use-typed-key.ts'
import parts from './Frame.module.css'

/** Rail, top bar and the screen between them; the keys that work everywhere. */
export function Frame() {
  const { t } = useTranslation()
  const narrow = useMediaQuery('(max-width: 47.99em)', window.innerWidth < 768)
  const [searching, search] = useDisclosure(false)
  const [keysShown, keys] = useDisclosure(false)
  const [searchRound, setSearchRound] = useState(0)
  useChanges(useQueryClient())

  const openSearch = () => {
    setSearchRound((round) => round + 1)
    search.open()
  }
  const navigate = useNavigate()
  const openDesk = () => void navigate({ to: '/desk' })
  useHotkeys(
    [
      ['mod+K', openSearch],
      ['F2', openDesk],
    ],
    [],
  )
  useTypedKey('?', keys.toggle)

  return (
    <div className={parts.frame}>
      <a href="#main" className={parts.skip} onClick={toMain}>
        {t('app.skip')}
      </a>
      {narrow ? null : <Rail showKeys={keys.open} />}
      <div className={parts.column}>
        <TopBar openSearch={openSearch} />
        <ConnectionNotice />
        <FutureDayNotice />
        <main id="main" className={parts.main} tabIndex={-1}>
          <Suspense fallback={<ScreenShape />}>
            <Outlet />
          </Suspense>
        </main>
        {narrow ? <BottomTabs /> : null}
      </div>
      <SearchDialog key={searchRound} opened={searching} close={search.close} />
      <KeysDialog opened={keysShown} close={keys.close} />
    </div>
  )
}

// The address's hash belongs to the router, so the skip link moves the focus itself.
function toMain(event: { preventDefault: () => void }) {
  event.preventDefault()
  document.getElementById('main')?.focus()
}
