/** What lets a window talk to its host. */
export interface WindowKey {
  /** Made by the window itself, and good from its first connection on. */
  readonly secret: string
  /** Of the link that the window was opened by: it makes the secret good, once. */
  readonly code: string | null
}

const SECRET = 'hearsay.secret'
const CODE = 'hearsay.code'

/** 32 random bytes in base64url. */
function makeSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/**
 * The code in the page's address, taken out of it; null where there is none. It stands in the fragment, which
 * browsers never send.
 */
export function takeCode(
  location: Pick<Location, 'hash' | 'pathname' | 'search'>,
  history: Pick<History, 'replaceState'>,
): string | null {
  const code = new URLSearchParams(location.hash.slice(1)).get('code')
  if (code !== null) history.replaceState(null, '', location.pathname + location.search)
  return code
}

/**
 * The key of this tab: a new one for each link, since whoever listened on the host's port between two starts may know
 * the one before. It is kept in the tab's own storage, so that the page can be loaded again. Null where the tab was
 * never opened by a link.
 */
export function keepKey(
  code: string | null,
  storage: Pick<Storage, 'getItem' | 'setItem'>,
): WindowKey | null {
  if (code !== null && code !== storage.getItem(CODE)) {
    storage.setItem(SECRET, makeSecret())
    storage.setItem(CODE, code)
  }
  const secret = storage.getItem(SECRET)
  return secret === null ? null : { secret, code: storage.getItem(CODE) }
}
