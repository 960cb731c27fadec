/** Where a page was published, and where a copy of it is kept; each empty where it is not known. */
export interface PageAddress {
  readonly url: string
  readonly archivedUrl: string
}

const MAX_ADDRESS = 2048
/** What is in an address to tell where its reader came from. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid|cmpid|ocid|ns_\w+|at_\w+|smid|ref_src|ref_url)$/i
/** An archive's copy: its host, the time of the copy, the address that was copied. */
const COPY =
  /^https?:\/\/[^/]*(?:archive|arquivo|wayback|webcitation)[^/]*\/(?:[\w-]+\/){0,3}?\d[\d.-]{3,17}(?:[a-z]{2}_)?\/(?<url>(?:https?:\/\/|www\.).+)$/i
const ARCHIVES =
  /^https?:\/\/(?:archive\.(?:today|ph|is|md|vn|li|fo)|perma\.cc|ghostarchive\.org)\/./i
const CACHE =
  /^https?:\/\/webcache\.googleusercontent\.com\/.*?cache:(?:[\w-]{8,16}:)?(?<url>https?:\/\/[^+&]+)/i

/** An address as it is kept: of the web, whole, without what only follows its readers; empty for any other. */
function tidyAddress(value: string, base: string): string {
  if (value === '' || value.length > MAX_ADDRESS) return ''
  try {
    const url = base === '' ? new URL(value) : new URL(value, base)
    if (!/^https?:$/.test(url.protocol) || !url.hostname.includes('.')) return ''
    const followers = [...url.searchParams.keys()].filter((key) => TRACKING.test(key))
    for (const key of followers) url.searchParams.delete(key)
    if (!url.hash.startsWith('#!')) url.hash = ''
    return url.href
  } catch {
    return ''
  }
}

/**
 * An address as a page, an archive or a program tells it: that of a copy in an archive is told apart from that of the
 * page. `base` is what it may be relative to, or empty.
 */
export function readAddress(value: string, base = ''): PageAddress {
  const trimmed = value.trim()
  const whole = tidyAddress(trimmed, base)
  const copied = COPY.exec(whole)?.groups?.['url'] ?? CACHE.exec(whole)?.groups?.['url']
  if (copied !== undefined) {
    const url = tidyAddress(/^www\./i.test(copied) ? `http://${copied}` : copied, '')
    return { url, archivedUrl: CACHE.test(whole) ? '' : whole }
  }
  return ARCHIVES.test(whole) ? { url: '', archivedUrl: whole } : { url: whole, archivedUrl: '' }
}

/** Whether an address is that of an outlet's first page, which some pages give as their own. */
export function isFrontPage(url: string): boolean {
  if (url === '') return false
  const { pathname, search } = new URL(url)
  return search === '' && /^\/(?:index\.\w+|home\/?|[a-z]{2}\/?)?$/.test(pathname)
}
