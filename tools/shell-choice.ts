/** What decides whether the product can open a window of its own here. */
export interface Surroundings {
  platform: string
  environment: Readonly<Record<string, string | undefined>>
  /** Whether we run as root, for whom Electron's sandbox does not start. */
  root: boolean
  /** The person asked for the browser, or for a port, which only the browser's way has. */
  browserAsked: boolean
  /** Whether the electron package is installed, and whether its program is there too (it is fetched at the first start). */
  electron: 'missing' | 'without-program' | 'ready'
}

/** `because` completes the sentence "Sổ Thu Nhận mở trong trình duyệt vì …". */
export type Choice = { shell: 'window'; fetchFirst: boolean } | { shell: 'browser'; because: string }

export function chooseShell(around: Surroundings): Choice {
  const { platform, environment, root, browserAsked, electron } = around
  const browser = (because: string): Choice => ({ shell: 'browser', because })
  if (browserAsked) return browser('được yêu cầu như vậy')
  if (!['win32', 'linux', 'darwin'].includes(platform)) return browser(`cửa sổ riêng không có cho hệ ${platform}`)
  if (platform === 'linux' && !environment['DISPLAY'] && !environment['WAYLAND_DISPLAY'])
    return browser('máy này không có màn hình đồ hoạ')
  if (platform === 'linux' && root) return browser('cửa sổ riêng không chạy bằng quyền root')
  if (electron === 'missing') return browser('chưa cài Electron')
  if (electron === 'ready') return { shell: 'window', fetchFirst: false }
  if (environment['SO_THU_NHAN_NO_DOWNLOAD']) return browser('chương trình Electron chưa được tải về')
  return { shell: 'window', fetchFirst: true }
}
