import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router'
import { OverviewScreen } from '../overview/OverviewScreen.tsx'
import { FailureScreen, NoSuchScreen } from './FailureScreen.tsx'
import { Root } from './Root.tsx'
import { parseSearch, stringifySearch } from './search-json.ts'
import { ScreenShape } from './ScreenShape.tsx'
import {
  ChildSearch,
  ChildrenSearch,
  CommonSearch,
  DeskSearch,
  ListsSearch,
  ReportsSearch,
  SessionsSearch,
  SettingsSearch,
  SetupSearch,
} from './search-params.ts'

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
    component: lazyRouteComponent(() => import('../children/ChildrenScreen.tsx'), 'ChildrenScreen'),
    validateSearch: ChildrenSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/children/new',
    component: lazyRouteComponent(() => import('../children/NewChildScreen.tsx'), 'NewChildScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/children/$childId',
    component: lazyRouteComponent(() => import('../children/ChildScreen.tsx'), 'ChildScreen'),
    validateSearch: ChildSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/lists',
    component: lazyRouteComponent(() => import('../lists/ListsScreen.tsx'), 'ListsScreen'),
    validateSearch: ListsSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sessions',
    component: lazyRouteComponent(() => import('../sessions/SessionsScreen.tsx'), 'SessionsScreen'),
    validateSearch: SessionsSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/desk',
    component: lazyRouteComponent(() => import('../desk/DeskScreen.tsx'), 'DeskScreen'),
    validateSearch: DeskSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/desk/close',
    component: lazyRouteComponent(() => import('../desk/CloseScreen.tsx'), 'CloseScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/away',
    component: lazyRouteComponent(() => import('../away/AwayScreen.tsx'), 'AwayScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reports',
    component: lazyRouteComponent(() => import('../reports/ReportsScreen.tsx'), 'ReportsScreen'),
    validateSearch: ReportsSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sessions/setup',
    component: lazyRouteComponent(() => import('../session-setup/SetupScreen.tsx'), 'SetupScreen'),
    validateSearch: SetupSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/settings/villages',
    component: lazyRouteComponent(() => import('../villages/VillagesScreen.tsx'), 'VillagesScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/settings',
    component: lazyRouteComponent(() => import('../settings/SettingsScreen.tsx'), 'SettingsScreen'),
    validateSearch: SettingsSearch,
  }),
] as const

/** The address stands behind #, so that every shell can serve one page and a reload stays where it was. */
export const router = createRouter({
  routeTree: root.addChildren(routes),
  history: createHashHistory(),
  parseSearch,
  stringifySearch,
  // A screen's own part of the program comes when it is opened, or as soon as somebody points at its link.
  defaultPreload: 'intent',
  defaultPendingComponent: ScreenShape,
  defaultPendingMs: 0,
  defaultErrorComponent: FailureScreen,
  defaultNotFoundComponent: NoSuchScreen,
  scrollRestoration: false,
})

/**
 * Brings the screens' own parts while nobody waits, so that going somewhere needs no connection. One after another: all at
 * once they held up the first press on a slow PC (260 ms).
 */
export async function fetchScreens(): Promise<void> {
  for (const route of routes) {
    await new Promise((resolve) => window.requestIdleCallback(resolve, { timeout: 1000 }))
    await Promise.resolve(router.loadRouteChunk(route)).catch(() => undefined)
  }
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
