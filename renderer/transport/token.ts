const KEY = 'hearsay.token'

/**
 * The token that lets this page talk to its host. It comes in the address's fragment, which browsers never
 * send; it is moved from there to the tab's own storage, so that it is not seen, bookmarked or shared.
 */
export function takeToken(
  location: Pick<Location, 'hash' | 'pathname' | 'search'>,
  history: Pick<History, 'replaceState'>,
  storage: Pick<Storage, 'getItem' | 'setItem'>,
): string | null {
  const given = new URLSearchParams(location.hash.slice(1)).get('token')
  if (given === null) return storage.getItem(KEY)
  storage.setItem(KEY, given)
  history.replaceState(null, '', location.pathname + location.search)
  return given
}
