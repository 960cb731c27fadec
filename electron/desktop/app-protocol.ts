import { protocol, type Session } from 'electron'
import { contentPolicy } from '../page/content-policy.ts'
import { listStaticFiles, type FindFile } from '../page/static-files.ts'

const SCHEME = 'app'
const HOST = 'hearsay'

/** Where the window's own files are; the only address that it may ever load. */
export const APP_ORIGIN = `${SCHEME}://${HOST}`

const HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': contentPolicy(''),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

function answer(status: number, contentType: string, body: BodyInit | null): Response {
  return new Response(body, { status, headers: { ...HEADERS, 'content-type': contentType } })
}

/** Answers a request for one of the window's files; anything else is not found, whatever its path looks like. */
export async function answerFileRequest(findFile: FindFile, request: Request): Promise<Response> {
  const url = new URL(request.url)
  if (request.method !== 'GET') return answer(405, 'text/plain', null)
  const isOwn = url.protocol === `${SCHEME}:` && url.host === HOST
  const file = isOwn ? await findFile(url.pathname) : null
  return file === null ? answer(404, 'text/plain', null) : answer(200, file.contentType, file.body)
}

/** Must run before the application is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built window in `folder` to one session. */
export async function serveWindow(session: Session, folder: string): Promise<void> {
  const findFile = await listStaticFiles(folder)
  session.protocol.handle(SCHEME, (request) => answerFileRequest(findFile, request))
}
