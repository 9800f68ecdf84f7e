import {
  IconCalendarEvent,
  IconClipboardText,
  IconFileImport,
  IconId,
  IconLayoutDashboard,
  IconSettings,
  IconUsers,
  type Icon,
} from '@tabler/icons-react'

/** The screens that exist, in the order of the rail. A screen comes here with its route. */
export const screens = [
  { to: '/', name: 'overview', icon: IconLayoutDashboard },
  { to: '/children', name: 'children', icon: IconUsers },
  { to: '/lists', name: 'lists', icon: IconFileImport },
  { to: '/sessions', name: 'sessions', icon: IconCalendarEvent },
  { to: '/desk', name: 'desk', icon: IconId },
  { to: '/reports', name: 'reports', icon: IconClipboardText },
  { to: '/settings', name: 'settings', icon: IconSettings },
] as const satisfies readonly { to: string; name: string; icon: Icon }[]
