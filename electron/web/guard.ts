/** One header of a request; null when it was not sent. */
type ReadHeader = (name: string) => string | null

/**
 * Why a request is not from this host's own page; null when it may be answered. `authority` is
 * `127.0.0.1:PORT`. The Host header stops DNS rebinding; Origin and Fetch Metadata stop pages from
 * elsewhere, which may link here but neither embed, fetch nor connect.
 */
export function findIntrusion(read: ReadHeader, authority: string): string | null {
  if (read('host') !== authority) return 'This address is not served here.'
  const origin = read('origin')
  if (origin !== null && origin !== `http://${authority}`) return 'Not for other pages.'
  const site = read('sec-fetch-site')
  if (site === null || site === 'same-origin' || site === 'none') return null
  const isVisit = read('sec-fetch-mode') === 'navigate' && read('sec-fetch-dest') === 'document'
  return isVisit ? null : 'Not for other pages.'
}

/** As `findIntrusion`, for a WebSocket: browsers always send Origin then, so it must be there. */
export function findSocketIntrusion(read: ReadHeader, authority: string): string | null {
  if (read('origin') === null) return 'Not without an origin.'
  return findIntrusion(read, authority)
}
