/** Excel opens no longer address, and takes a workbook that has one for damaged. */
const MAX_LENGTH = 2079
/** What an address on the web may hold and an RFC 3986 URI may not. */
const UNSAFE = /[[\]\\^`{|}"<>\s]/g

function escapeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}

/**
 * The address that a text is, as the relations of a workbook have it (ECMA-376 Part 2, 9.3: a URI); null where it is none
 * that may be opened from there. Pages alone are.
 */
export function webTarget(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null
  const { href, origin } = new URL(text)
  if (!href.startsWith(origin)) return null
  const [path = '', ...fragment] = href.slice(origin.length).split('#')
  const rest = fragment.length === 0 ? '' : `#${fragment.join('%23')}`
  const target = origin + `${path}${rest}`.replaceAll(UNSAFE, escapeSign)
  return target.length <= MAX_LENGTH ? target : null
}
