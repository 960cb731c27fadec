import type { Span } from '../../shared/domain/text/span.ts'
import { MAX_DECK, type Head, type HeadLine } from './head.ts'
import { readLabels, type LabelledValue, type LabelName } from './label-line.ts'

/** How many paragraphs at the foot may be what an archive says of the text, and what of it counts there. */
const LABELS = 20
const AT_FOOT: ReadonlySet<LabelName> = new Set(['title', 'byline', 'outlet', 'date', 'dateline'])

/** The labelled values at the top of a text, by what they say. What is labelled without a value is in the next line. */
export function labelledIn(
  text: string,
  lines: readonly HeadLine[],
  body: readonly Span[],
): (name: LabelName) => LabelledValue | undefined {
  const below = body.slice(-LABELS).flatMap(({ start, end }) =>
    // The journal at the foot of a report is that of the study which it is on.
    end - start > MAX_DECK || /^(?:journal|media)\b/i.test(text.slice(start, start + 10))
      ? []
      : readLabels(text.slice(start, end), start),
  )
  const above = lines.flatMap(({ reading }, k) => {
    if (reading.kind !== 'labels') return []
    return reading.values.flatMap((value): readonly LabelledValue[] => {
      if (value.value !== '') return [value]
      const next = lines[k + 1]
      if (next === undefined || next.reading.kind === 'labels') return []
      // “Reporter” below a byline says what somebody is.
      if (value.name === 'byline' && lines[k - 1]?.reading.kind === 'byline') return []
      return [{ ...value, value: next.words, span: next.span }]
    })
  })
  const values = [...above, ...below.filter(({ name, value }) => AT_FOOT.has(name) && value !== '')]
  return (name) => values.find((value) => value.name === name)
}

/** The title that a head labels; of a mail it is the subject. */
export function labelledTitle(
  head: Head,
  labelled: ReturnType<typeof labelledIn>,
): LabelledValue | undefined {
  const title = labelled('title')
  if (title !== undefined || labelled('sender') === undefined) return title
  const subject = head.lines
    .flatMap(({ words, span, reading }) => {
      if (reading.kind !== 'labels') return []
      const match = /^(?:subject|re|betreff|objet|asunto): (?<value>\S.*)$/isu.exec(words)
      const value = match?.groups?.['value'] ?? ''
      return value === '' ? [] : [{ value, start: span.end - value.length, end: span.end }]
    })
    .at(0)
  return subject === undefined
    ? undefined
    : { name: 'title', value: subject.value, span: { start: subject.start, end: subject.end } }
}
