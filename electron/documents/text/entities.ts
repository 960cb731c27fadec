/** The names of the characters from U+00A0 to U+00FF in HTML 4, in order. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  )

const NAMED = new Map<string, string>([
  ...LATIN.map((name, k) => [name, String.fromCodePoint(0xa0 + k)] as const),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    ldquo: '“',
    rdquo: '”',
    lsquo: '‘',
    rsquo: '’',
    bdquo: '„',
    sbquo: '‚',
    lsaquo: '‹',
    rsaquo: '›',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    bull: '•',
    dagger: '†',
    Dagger: '‡',
    permil: '‰',
    prime: '′',
    Prime: '″',
    euro: '€',
    trade: '™',
    ensp: '\u2002',
    emsp: '\u2003',
    thinsp: '\u2009',
    zwnj: '\u200c',
    zwj: '\u200d',
    OElig: 'Œ',
    oelig: 'œ',
    Scaron: 'Š',
    scaron: 'š',
    Yuml: 'Ÿ',
    fnof: 'ƒ',
    circ: 'ˆ',
    tilde: '˜',
    minus: '−',
    rarr: '→',
    larr: '←',
  }),
])

const ENTITY =
  /&(?:#(?<decimal>\d{2,7})|#[xX](?<hex>[\da-fA-F]{2,6})|(?<name>[A-Za-z]{2,8}\d{0,2}));/g
/** From here to 159 the numbers stand for what windows-1252 has there, as browsers read them. */
const WINDOWS_FROM = 128
const WINDOWS_TO = 159

function characterOf(code: number): string | null {
  if (code >= WINDOWS_FROM && code <= WINDOWS_TO) {
    return new TextDecoder('windows-1252').decode(new Uint8Array([code]))
  }
  const isCharacter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isCharacter && code !== 0x7f ? String.fromCodePoint(code) : null
}

/** The character that an entity stands for; null for what is none. */
function readEntity(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { decimal, hex, name } = groups
  if (name !== undefined) return NAMED.get(name) ?? null
  return characterOf(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal))
}

/** A stretch of a text, and whether it is code, which stays as it is. */
const CODE = /^(?:```|~~~)[^]*?^(?:```|~~~)|`[^`\n]{1,500}`/gm

/** Applies a change to what is not Markdown's code. */
export function changeOutsideCode(text: string, change: (stretch: string) => string): string {
  let from = 0
  let changed = ''
  for (const match of text.matchAll(CODE)) {
    changed += change(text.slice(from, match.index)) + match[0]
    from = match.index + match[0].length
  }
  return changed + change(text.slice(from))
}

function decodeOnce(text: string): string {
  return text.replace(ENTITY, (...match) => {
    const groups: Readonly<Record<string, string>> = match.at(-1)
    return readEntity(groups) ?? match[0]
  })
}

/** A text that speaks of markup means the entities that it shows. */
const ABOUT_MARKUP = /\b(?:HTML|XML|SGML|entit(?:y|ies)|ampersand|markup|escap(?:e|ed|ing))\b/i

/**
 * The text with the characters that HTML's entities in it stand for, “&amp;” and “&#8220;”: what was left over when
 * words were taken out of a page, twice over at times. Code, and a text that speaks of markup, stay as they are.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&') || ABOUT_MARKUP.test(text)) return text
  return changeOutsideCode(text, (stretch) => decodeOnce(decodeOnce(stretch)))
}
