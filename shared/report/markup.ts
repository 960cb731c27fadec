const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Characters that neither HTML nor XML may hold: controls but tab and line breaks, and non-characters. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Noncharacter_Code_Point}]/gu

/** Text for HTML and XML, in an element or an attribute with double quotes: no markup can come of it. */
export function escapeMarkup(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
}

/** Text that is not markup yet cannot be given where markup is meant. */
export interface Markup {
  readonly markup: string
}

type Part = Markup | string | number | readonly Part[]

function write(part: Part): string {
  if (typeof part === 'number') return String(part)
  if (typeof part === 'string') return escapeMarkup(part)
  return 'markup' in part ? part.markup : part.map(write).join('')
}

/** Markup with parts filled in: text is escaped, markup stands as it is, lists are joined. */
export function markup(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const written = pieces.map((piece, index) => {
    const part = parts[index]
    return part === undefined ? piece : piece + write(part)
  })
  return { markup: written.join('') }
}

export const NO_MARKUP: Markup = { markup: '' }
