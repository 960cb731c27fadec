/** Ways in which programs and people set the paragraphs of a text in lines. */

/** Lines no longer than `width`, broken at spaces; `first` stands before the first word. */
function wrapParagraph(paragraph: string, width: number, first = ''): readonly string[] {
  const lines: string[] = []
  let line = first
  let isEmpty = true
  for (const word of paragraph.split(' ')) {
    if (isEmpty || line.length + 1 + word.length <= width) {
      line += isEmpty ? word : ` ${word}`
    } else {
      lines.push(line)
      line = word
    }
    isEmpty = false
  }
  return [...lines, line]
}

type Style = (paragraphs: readonly string[], width: number) => string

function setIn(lineBreak: string, paragraphBreak: string, first = '', margin = ''): Style {
  return (paragraphs, width) =>
    paragraphs
      .map((paragraph) =>
        wrapParagraph(paragraph, width - margin.length, first)
          .map((line) => margin + line)
          .join(lineBreak),
      )
      .join(paragraphBreak)
}

/** How a text can be wrapped, by what is done. */
export const WRAPPINGS: Readonly<Record<string, Style>> = {
  'hard wrapped': setIn('\n', '\n\n'),
  'with CR LF': setIn('\r\n', '\r\n\r\n'),
  'soft, with a space behind each line': setIn(' \n', '\n\n'),
  'with two blank lines between paragraphs': setIn('\n', '\n\n\n'),
  'with a margin': setIn('\n', '\n\n', '', '    '),
  'with first lines indented': setIn('\n', '\n', '   '),
  'with first lines indented by a tab': setIn('\n', '\n', '\t'),
  'in double spacing': setIn('\n\n', '\n\n\n\n'),
}

/** The text with some spaces made line ends: every `step`-th that stands in mid-sentence before a small letter. */
export function breakHereAndThere(paragraphs: readonly string[], step: number): string {
  let count = 0
  return paragraphs
    .map((paragraph) =>
      paragraph.replaceAll(/(?<=[\p{Ll},]) (?=\p{Ll})/gu, () => {
        count += 1
        if (count % step !== 0) return ' '
        return count % (2 * step) === 0 ? '\n' : ' \n'
      }),
    )
    .join('\n\n')
}
