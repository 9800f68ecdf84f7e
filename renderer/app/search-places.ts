import { useQuery } from '@tanstack/react-query'
import type { LinkProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Permission } from '../../src/access/contract.ts'
import { fold } from '../../src/base/text.ts'
import { setupParts } from '../session-setup/parts.ts'
import { sections } from '../settings/sections.ts'
import { api } from './client.ts'
import { screens } from './screens.ts'
import { useSession } from './session.ts'

/** Somewhere to go that is no child: a village, a screen, a part of the settings, or something to do. */
export interface SearchPlace {
  key: string
  kind: 'village' | 'screen' | 'action'
  name: string
  link: Pick<LinkProps, 'to' | 'search'>
}

/** What can be done from anywhere, by whom it is allowed. */
const actions = [
  { name: 'addChild', needs: 'edit-register', link: { to: '/children/new' } },
  { name: 'import', needs: 'import-lists', link: { to: '/lists', search: { view: 'new' } } },
  { name: 'report', needs: 'export-figures', link: { to: '/reports' } },
] as const satisfies readonly { name: string; needs: Permission; link: SearchPlace['link'] }[]

const most = 5

/** The villages, screens and actions whose name has all words, typed without marks; those that begin with them first. */
export function useSearchPlaces(words: string, opened: boolean): readonly SearchPlace[] {
  const { t } = useTranslation()
  const { permissions } = useSession()
  const villages = useQuery(api.register.villages.queryOptions({ input: {}, enabled: opened }))
  if (!opened || words === '') return []
  const places: SearchPlace[] = [
    ...(villages.data ?? []).map(({ id, name }): SearchPlace => {
      return { key: `village-${id}`, kind: 'village', name, link: { to: '/children', search: { village: id } } }
    }),
    ...screens.map(({ to, name }): SearchPlace => {
      return { key: `screen-${name}`, kind: 'screen', name: t(`app.screens.${name}`), link: { to } }
    }),
    ...sections.map((section): SearchPlace => {
      const name = `${t('app.screens.settings')}: ${t(`settings.sections.${section}`)}`
      return { key: `section-${section}`, kind: 'screen', name, link: { to: '/settings', search: { section } } }
    }),
    ...setupParts.map((part): SearchPlace => {
      const name = t(`sessionSetup.parts.${part}`)
      return { key: `setup-${part}`, kind: 'screen', name, link: { to: '/sessions/setup', search: { part } } }
    }),
    ...actions
      .filter(({ needs }) => permissions.includes(needs))
      .map(({ name, link }): SearchPlace => ({
        key: name,
        kind: 'action',
        name: t(`app.search.actions.${name}`),
        link,
      })),
  ]
  return ranked(places, words)
}

function ranked(places: readonly SearchPlace[], words: string): readonly SearchPlace[] {
  const wanted = fold(words).split(' ')
  const fits = places.filter((place) => {
    const name = fold(place.name).split(/[\s,:]+/)
    return wanted.every((word) => name.some((part) => part.startsWith(word)))
  })
  return fits.toSorted((a, b) => Number(begins(b, wanted)) - Number(begins(a, wanted))).slice(0, most)
}

function begins(place: SearchPlace, wanted: readonly string[]): boolean {
  return fold(place.name).startsWith(wanted.join(' '))
}
