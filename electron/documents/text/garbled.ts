const WINDOWS = new TextDecoder('windows-1252')
/** By what windows-1252 shows for it: the byte. */
const BYTES = new Map(
  Array.from({ length: 128 }, (_, k) => [WINDOWS.decode(new Uint8Array([128 + k])), 128 + k]),
)
const STRICT = new TextDecoder('utf-8', { fatal: true })

/** A byte that begins a character in UTF-8, and those that go on with it, as windows-1252 shows them. */
const SEQUENCE = /[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3}/g
/** What was read in windows-1252 though it was in it already, and kept as control characters: U+0091 to U+0097. */
const CONTROLS = /[\u0080\u0082-\u008c\u008e\u0091-\u009c\u009e\u009f]/g
/** One such pair may stand in a text by chance; several kinds of them do not. */
const MIN_KINDS = 2

/** What a sequence was before it was garbled; null where it is no UTF-8. */
function mendSequence(sequence: string): string | null {
  const bytes = Array.from(sequence, (char) => BYTES.get(char) ?? char.codePointAt(0) ?? 0)
  try {
    return STRICT.decode(new Uint8Array(bytes))
  } catch {
    return null
  }
}

/** The longest start of a sequence that is UTF-8, mended, and what stands behind it. */
function mendStart(sequence: string): string | null {
  for (let length = sequence.length; length >= 2; length -= 1) {
    const mended = mendSequence(sequence.slice(0, length))
    if (mended !== null) return mended + sequence.slice(length)
  }
  return null
}

/** The text with characters of UTF-8 that were read as windows-1252 and kept so: “â€™” for “’”. */
export function mendGarbled(text: string): string {
  // A text has many of few kinds.
  const mended = new Map<string, string | null>()
  const mend = (sequence: string): string => {
    const known = mended.get(sequence)
    const start = known === undefined ? mendStart(sequence) : known
    mended.set(sequence, start)
    return start ?? sequence
  }
  const whole = text.replace(SEQUENCE, mend)
  const kinds = [...mended.values()].filter((start) => start !== null).length
  return (kinds < MIN_KINDS ? text : whole).replace(CONTROLS, (char) =>
    WINDOWS.decode(new Uint8Array([char.codePointAt(0) ?? 0])),
  )
}
