import { Hono } from 'hono'
import { SESSION_PATH } from '../../shared/api/wire.ts'
import { contentPolicy } from '../page/content-policy.ts'
import type { Admission } from './admission.ts'
import { findIntrusion } from './guard.ts'
import type { FindFile } from '../page/static-files.ts'

interface PageOptions {
  /** `127.0.0.1:PORT`. */
  readonly authority: () => string
  readonly admission: Admission
  readonly findFile: FindFile
}

/** What the host answers over HTTP: the window's files, and whether a window's key is good. Everything else is refused. */
export function createPages({ authority, admission, findFile }: PageOptions): Hono {
  const pages = new Hono()
  pages.use(async (context, next) => {
    const intrusion = findIntrusion((name) => context.req.header(name) ?? null, authority())
    if (intrusion === null) await next()
    else context.res = context.text(intrusion, 403)
    const { headers } = context.res
    headers.set('content-security-policy', contentPolicy(`ws://${authority()}`))
    headers.set('cross-origin-opener-policy', 'same-origin')
    headers.set('cross-origin-resource-policy', 'same-origin')
    headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), usb=()')
    headers.set('referrer-policy', 'no-referrer')
    headers.set('x-content-type-options', 'nosniff')
    headers.set('x-frame-options', 'DENY')
  })
  pages.get(`/${SESSION_PATH}`, (context) => {
    const key = (context.req.header('authorization') ?? '').replace(/^Bearer /, '')
    context.header('cache-control', 'no-store')
    return context.body(null, admission.admit(key, null) ? 204 : 401)
  })
  pages.get('*', async (context) => {
    const file = await findFile(context.req.path)
    if (file === null) return context.text('There is no such page.', 404)
    const isNamedByContent = context.req.path.startsWith('/assets/')
    context.header('content-type', file.contentType)
    context.header(
      'cache-control',
      isNamedByContent ? 'private, max-age=31536000, immutable' : 'no-store',
    )
    return context.body(file.body)
  })
  // Nothing is posted here: what a request carries is never read, and its connection ends.
  pages.all('*', (context) =>
    context.text('Only pages are served here.', 405, { connection: 'close' }),
  )
  return pages
}
