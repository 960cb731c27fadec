/** What XML 1.0 has no character for (section 2.2): control characters, the two that are none. */
const UNHELD = /(?![\t\n\r\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]/gu

/** Signs that are markup, or that a parser would take for a blank or the end of a line. */
const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\t': '&#9;',
  '\n': '&#10;',
}

/** A text that XML can hold: what it has no character for is U+FFFD. */
export function toXmlText(text: string): string {
  return text.toWellFormed().replaceAll(UNHELD, '\uFFFD')
}

function escape(text: string, signs: RegExp): string {
  return text.replaceAll(signs, (sign) => MARKUP[sign] ?? sign)
}

/** Text for an element or an attribute, with blanks as they are; it must hold nothing that XML cannot. */
export function escapeSigns(text: string): string {
  return escape(text, /[&<>"]/g)
}

/** The text of an element. What XML has no character for is U+FFFD. */
export function xmlText(text: string): string {
  return escape(toXmlText(text), /[&<>\r]/g)
}

/** An element with its attributes, those that are null left out, and with what stands in it, as XML. A list may be of any length. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  ...content: readonly (string | readonly string[])[]
): string {
  const told = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escape(toXmlText(String(value)), /[&<>"\r\t\n]/g)}"`)
    .join('')
  const inside = content.flat().join('')
  return inside === '' ? `<${name}${told}/>` : `<${name}${told}>${inside}</${name}>`
}
