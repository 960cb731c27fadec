import fc from 'fast-check'

/** Pieces that break programs which read text: by their code units, their direction, their width or their meaning. */
const HOSTILE_PIECES = [
  '\ud83d',
  '\ude00',
  '😀',
  '👩‍👩‍👧‍👦',
  '🇷🇺',
  'e\u0301',
  '\u0301',
  '\ufeff',
  '\u200b',
  '\u200d',
  '\u2060',
  '\u00ad',
  '\u202e',
  '\u2066שלום\u2069',
  'مرحبا بالعالم.',
  'עולם',
  '\0',
  '\u0001',
  '\u0085',
  '\r\n',
  '\r',
  '\n\r',
  '\n',
  '\n\n',
  '\u2028',
  '\u2029',
  '\f',
  '\v',
  '\t',
  '\u00a0',
  '\u3000',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '&lt;b&gt;&#0;',
  '](javascript:alert(1))',
  '=HYPERLINK("http://x.invalid","y")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2',
  '@SUM(1)',
  "'; DROP TABLE articles; --",
  '${process.exit()}',
  '%s%n',
  '../../etc/passwd',
  '---\n',
  '# ',
  '> ',
] as const

/** Pieces that reading turns on: quotation marks of every kind, apostrophes, stops and abbreviations. */
const READING_PIECES = [
  ...Array.from('"“”„‟\'‘’‚‛«»‹›「」『』＂`'),
  "''",
  '’’',
  '``',
  "'''",
  '5\'10"',
  'others’',
  'it’s',
  '’90s',
  ' ’n’ ',
  ...Array.from('.,;:!?…—–-()[]{}。！？'),
  ' ',
  '\n',
  '\n“',
  '  ',
  ' said ',
  'U.S.',
  'Mr.',
  'Feb. 18',
  'J. D. Vance',
  'p.m.',
  'No. 5',
  '1. ',
  'By Ann Lee',
  'WASHINGTON (AP) — ',
  'The ',
  'he ',
  'Дом',
  '你好',
  'word',
  '7',
] as const

/** Characters of any kind, lone surrogates among them. */
const anyString = fc.string({ unit: 'binary', maxLength: 20 })
const brokenString = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
  .map((units) => String.fromCharCode(...units))

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_PIECES) },
  { weight: 6, arbitrary: fc.constantFrom(...READING_PIECES) },
  { weight: 1, arbitrary: anyString },
  { weight: 1, arbitrary: brokenString },
)

const pieces = fc.array(piece, { maxLength: 50, size: 'max' }).map((parts) => parts.join(''))

/** A piece many times over, on one line where the piece has no line break: up to 40,000 code units. */
const longLine = fc
  .tuple(piece, piece, fc.integer({ min: 100, max: 1000 }))
  .map(([head, part, count]) => head + part.slice(0, 40).repeat(count))

/** Short random and hostile texts, with a very long one now and then. Lone surrogates are among them. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 60, arbitrary: pieces },
  { weight: 1, arbitrary: longLine },
)

/** Hostile texts as a decoder gives them: well-formed. */
export const hostileWellFormedText: fc.Arbitrary<string> = hostileText.map((text) =>
  text.toWellFormed(),
)

/** Random bytes: files of no kind, and texts in encodings not named. */
export const hostileBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  hostileText.map((text) => new TextEncoder().encode(text)),
  hostileText.map((text) => new Uint8Array(Buffer.from(text, 'utf16le'))),
  hostileText.map((text) => new Uint8Array(Buffer.from(text, 'latin1'))),
)
