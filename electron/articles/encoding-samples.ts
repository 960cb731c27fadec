/** How many places are shown, and how much around each, in bytes. */
const MOST_PLACES = 5
const BEFORE = 36
const BEHIND = 48
/** How many bytes are looked through for places. */
const SEARCHED = 1_000_000

/** Where markup begins: what ends it, and how long that is, follows from its first letters. */
const OPENING = /<(?:script\b|style\b|!--|[/!?a-z])/g
const HAS_MARKUP = /<(?:html|head|body|meta|p|div)\b/i

/** Bytes as characters, one each. Latin-1 loses nothing, and no place moves. */
function characters(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SEARCHED)).toString(
    'latin1',
  )
}

/** Where a piece of markup ends; -1 where it does not. */
function endOfMarkup(lower: string, index: number, opening: string): number {
  const closing =
    opening === '<script' || opening === '<style'
      ? `</${opening.slice(1)}`
      : opening === '<!--'
        ? '-->'
        : '>'
  const at = lower.indexOf(closing, index + opening.length)
  return at < 0 ? -1 : lower.indexOf('>', at) + 1 || -1
}

/** A page with a space for each letter of its tags, scripts and comments: no place in it moves. */
function blankMarkup(page: string): string {
  const lower = page.toLowerCase()
  const endless = new Set<string>()
  let blanked = ''
  let from = 0
  for (const { index, 0: opening } of lower.matchAll(OPENING)) {
    const kind = opening.length > 2 ? opening : '<'
    if (index < from || endless.has(kind)) continue
    const end = endOfMarkup(lower, index, opening)
    // What is never closed is sought once: it may stand there a million times.
    if (end < 0) endless.add(kind)
    else {
      blanked += page.slice(from, index) + ' '.repeat(end - index)
      from = end
    }
  }
  return blanked + page.slice(from)
}

/** Where words begin and end around a place: no character of several bytes is cut at white space. */
function windowAt(plain: string, at: number): readonly [start: number, end: number] {
  const isSpace = (index: number) => /\s/.test(plain[index] ?? ' ')
  let start = at
  while (start > 0 && !isSpace(start - 1)) start -= 1
  let near = start
  while (near > 0 && at - near < BEFORE) {
    near -= 1
    if (isSpace(near)) start = near + 1
  }
  if (near === 0) start = 0
  let end = at
  while (end < plain.length && (end - at < BEHIND || !isSpace(end))) {
    end += 1
    if (end - at > 4 * BEHIND) break
  }
  return [start, end]
}

/** The first places whose reading depends on the encoding, each with other letters than those before. */
function findPlaces(plain: string): readonly (readonly [start: number, end: number])[] {
  const places: (readonly [start: number, end: number])[] = []
  const seen = new Set<string>()
  let behind = 0
  for (const { index, 0: letters } of plain.matchAll(/[\x80-\xff]+/g)) {
    if (index < behind || seen.has(letters)) continue
    const [start, end] = windowAt(plain, index)
    for (const [others] of plain.slice(start, end).matchAll(/[\x80-\xff]+/g)) seen.add(others)
    places.push([Math.max(start, behind), end])
    behind = end
    if (places.length >= MOST_PLACES) break
  }
  return places
}

/**
 * The places in bytes where readings differ, as each encoding reads them: words around the first letters beyond ASCII,
 * without the tags of a page. The same places for all.
 */
export function sampleReadings(bytes: Uint8Array, encodings: readonly string[]): readonly string[] {
  const all = characters(bytes)
  const plain = HAS_MARKUP.test(all) ? blankMarkup(all) : all
  const places = findPlaces(plain)
  return encodings.map((encoding) => {
    const decoder = new TextDecoder(encoding)
    return places
      .map(([start, end]) =>
        decoder
          .decode(Buffer.from(plain.slice(start, end), 'latin1'))
          .toWellFormed()
          .replaceAll(/\s+/g, ' ')
          .trim(),
      )
      .join(' … ')
  })
}
