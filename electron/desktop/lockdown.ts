import { app, type Session, type WebContents } from 'electron'
import { APP_ORIGIN } from './app-protocol.ts'

/** Whether a request may leave the window: only for its own files, and the developer tools' while developing. */
export function isAllowedRequest(address: string, isPackaged: boolean): boolean {
  const url = URL.parse(address)
  if (url === null) return false
  if (url.protocol === 'devtools:') return !isPackaged
  return `${url.protocol}//${url.host}` === APP_ORIGIN
}

/** Chromium's own background traffic, which no session handler sees. Must run before the application is ready. */
export function disableBackgroundTraffic(): void {
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
  // No name resolves, so that what is asked for past every other block has nowhere to go.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** Refuses every permission, download and request but for the window's own files. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !isAllowedRequest(details.url, app.isPackaged) }),
  )
  session.on('will-download', (event) => event.preventDefault())
  // The dictionaries would be fetched from a server of Google's.
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerDictionaryDownloadURL(`${APP_ORIGIN}/dictionaries/`)
}

/** Keeps a window on its own page: no navigation, no frame or view of another page, no other windows. */
export function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // WebRTC's own sockets are not seen by webRequest.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
