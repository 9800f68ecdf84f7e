import { useQuery } from '@tanstack/react-query'
import type { LinkProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { fold } from '../../src/base/text.ts'
import { setupParts } from '../session-setup/parts.ts'
import { sections } from '../settings/sections.ts'
import { api } from './client.ts'
import { screens } from './screens.ts'

/** Somewhere to go that is no child: a village, a screen, a part of the settings, or something to do. */
export interface SearchPlace {
  key: string
  kind: 'village' | 'screen' | 'action'
  name: string
  link: Pick<LinkProps, 'to' | 'search'>
}

const most = 5

/** The villages, screens and actions whose name has all words, typed without marks; those that begin with them first. */
export function useSearchPlaces(words: string): readonly SearchPlace[] {
  const { t } = useTranslation()
  const villages = useQuery(api.register.villages.queryOptions({ input: {}, enabled: words !== '' }))
  if (words === '') return []
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
    { key: 'add', kind: 'action', name: t('app.search.actions.addChild'), link: { to: '/children/new' } },
    {
      key: 'import',
      kind: 'action',
      name: t('app.search.actions.import'),
      link: { to: '/lists', search: { view: 'new' } },
    },
    { key: 'report', kind: 'action', name: t('app.search.actions.report'), link: { to: '/reports' } },
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
