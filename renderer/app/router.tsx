import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  retainSearchParams,
} from '@tanstack/react-router'
import { ChildScreen } from '../children/ChildScreen.tsx'
import { ChildrenScreen } from '../children/ChildrenScreen.tsx'
import { NewChildScreen } from '../children/NewChildScreen.tsx'
import { ListsScreen } from '../lists/ListsScreen.tsx'
import { OverviewScreen } from '../overview/OverviewScreen.tsx'
import { ReportsScreen } from '../reports/ReportsScreen.tsx'
import { SettingsScreen } from '../settings/SettingsScreen.tsx'
import { VillagesScreen } from '../villages/VillagesScreen.tsx'
import { FailureScreen, NoSuchScreen } from './FailureScreen.tsx'
import { Root } from './Root.tsx'
import { ChildrenSearch, CommonSearch, ListsSearch, ReportsSearch } from './search-params.ts'

const root = createRootRoute({
  component: Root,
  validateSearch: CommonSearch,
  search: { middlewares: [retainSearchParams(['asOf'])] },
  notFoundComponent: NoSuchScreen,
})

const routes = [
  createRoute({ getParentRoute: () => root, path: '/', component: OverviewScreen }),
  createRoute({
    getParentRoute: () => root,
    path: '/children',
    component: ChildrenScreen,
    validateSearch: ChildrenSearch,
  }),
  createRoute({ getParentRoute: () => root, path: '/children/new', component: NewChildScreen }),
  createRoute({ getParentRoute: () => root, path: '/children/$childId', component: ChildScreen }),
  createRoute({ getParentRoute: () => root, path: '/lists', component: ListsScreen, validateSearch: ListsSearch }),
  createRoute({
    getParentRoute: () => root,
    path: '/reports',
    component: ReportsScreen,
    validateSearch: ReportsSearch,
  }),
  createRoute({ getParentRoute: () => root, path: '/settings', component: SettingsScreen }),
  createRoute({ getParentRoute: () => root, path: '/settings/villages', component: VillagesScreen }),
] as const

/** The address stands behind #, so that every shell can serve one page and a reload stays where it was. */
export const router = createRouter({
  routeTree: root.addChildren(routes),
  history: createHashHistory(),
  defaultErrorComponent: FailureScreen,
  defaultNotFoundComponent: NoSuchScreen,
  scrollRestoration: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
