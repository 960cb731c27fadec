/**
 * What a terminal would act on, or show as something else: control characters, those that turn the order of others, line ends,
 * and what shows nothing. Joiners stay, which Persian and emoji are written with.
 */
const ACTED_ON =
  /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu

/** A text as one line of a terminal, whoever wrote it: what would be acted on is spelt as \u{1b}. */
export function terminalLine(text: string): string {
  return text.replaceAll(ACTED_ON, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`)
}
