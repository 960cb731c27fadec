import { FILE_KINDS, hasEnding } from '../../shared/domain/file-kind.ts'
import type { Span } from '../../shared/domain/text/span.ts'
import { shownWords, withoutMarkers, type Head, type HeadLine } from './head.ts'
import type { LabelledValue } from './label-line.ts'

/** A title that is seen at the top of a text, and which of the lines there it takes up. */
export interface FoundTitle {
  readonly span: Span
  readonly words: string
  readonly first: number
  readonly last: number
}

/** What a title is chosen by: its text, the first paragraphs of the report, the file's name, and what a label names. */
export interface TitleSetting {
  readonly text: string
  readonly head: Head
  readonly opening: string
  readonly fileName: string
  readonly named: LabelledValue | undefined
}

/** What of a line or of several is taken for the title: all of it, or what is left without something at an end. */
export type TitleCut =
  | 'whole'
  | 'tail'
  | 'lead'
  | 'middle'
  | 'label'
  | 'bracket'
  | 'mark'
  | 'glued'
  | 'break'

/** Lines, or a part of one, that may be the title. Of what a label names, both indexes are -1. */
export interface TitleCandidate extends FoundTitle {
  readonly cut: TitleCut
  /** What is left out: a site's name, a section's. */
  readonly off: string
  readonly isLabelled: boolean
}

/** The longest title, in code units. */
const LONGEST = 250
/** The longest headline that is sentences, in code units. */
const SENTENCE = 100
/** The longest that is left out of a line, in code units. */
const LONGEST_OFF = 80
/** How many lines a title may stand in. */
const MOST_LINES = 3

const PARTING = /\s+(?:[-–—|·•»›>=/]|::)\s+|\s*[|»›→]\s*|\s{2,}|\t/gu
const LABEL = /^[^:]{2,40}:\s+/u
const BRACKETS = [/^[([][^()[\]]{1,60}[)\]]\s*/u, /:?\s*[([][^()[\]]{1,60}[)\]]$/u] as const
const MARKS = [
  /^[^\p{L}\p{N}\p{Extended_Pictographic}"“”„«‘'’`(¿¡#$€£]+(?=.{4})/u,
  /\s*(?:[–—-]+|\.{3}|…)$/u,
] as const
/** “Lock to shutBy Ann Lee”, “12 March 2024Lock to shut”: where a page's parts came together. */
const GLUED = /(?<=[\p{Ll}\p{N}?!.”"’'])(?=\p{Lu}\p{Ll})/gu
/** What an agency's system, and a catalogue, put behind a title. */
const ADDED = /(?:\s*[=|*_~]+|:? \[[^[\]]{2,30} Edition\])$/iu
const BREAK = /\s*[\r\n\v\f\u2028\u2029]+\s*/gu

interface Cut {
  readonly start: number
  readonly end: number
  readonly cut: TitleCut
  readonly off: string
}

/** Where a line may be cut, and what is then taken for the title. */
function* cutsOf(raw: string): Generator<Cut, void, undefined> {
  const { length } = raw
  const before = (end: number, from: number, cut: TitleCut): Cut => ({
    start: 0,
    end,
    cut,
    off: raw.slice(from),
  })
  const behind = (start: number, to: number, cut: TitleCut): Cut => ({
    start,
    end: length,
    cut,
    off: raw.slice(0, to),
  })
  yield { start: 0, end: length, cut: 'whole', off: '' }
  const partings = [...raw.matchAll(PARTING)]
  for (const { index, 0: sign } of partings.slice(-2))
    yield before(index, index + sign.length, 'tail')
  const [first, last] = [partings[0], partings.at(-1)]
  for (const parting of first === last ? [first] : [first, last])
    if (parting !== undefined)
      yield behind(parting.index + parting[0].length, parting.index, 'lead')
  if (first !== undefined && last !== undefined && first !== last)
    yield {
      start: first.index + first[0].length,
      end: last.index,
      cut: 'middle',
      off: raw.slice(last.index + last[0].length),
    }
  const label = LABEL.exec(raw)?.[0].length ?? 0
  if (label > 0) yield behind(label, label, 'label')
  for (const [signs, cut] of [
    [BRACKETS, 'bracket'],
    [MARKS, 'mark'],
  ] as const) {
    const lead = signs[0].exec(raw)?.[0].length ?? 0
    if (lead > 0) yield behind(lead, lead, cut)
    const tail = signs[1].exec(raw)
    if (tail !== null) yield before(tail.index, tail.index, cut)
  }
  for (const { index } of [...raw.matchAll(GLUED)].slice(0, 2)) {
    yield before(index, index, 'glued')
    yield behind(index, index, 'glued')
  }
  const breaks = [...raw.matchAll(BREAK)]
  for (const { index, 0: sign } of breaks.slice(0, 2)) {
    yield before(index, index + sign.length, 'break')
    yield behind(index + sign.length, index, 'break')
  }
}

function* candidatesIn(
  text: string,
  span: Span,
  about: Pick<TitleCandidate, 'first' | 'last' | 'isLabelled'>,
): Generator<TitleCandidate, void, undefined> {
  const bare = withoutMarkers(text, span)
  if (bare.end - bare.start > LONGEST) return
  const raw = text.slice(bare.start, bare.end).replace(ADDED, '')
  for (const { start, end, cut, off } of cutsOf(raw)) {
    const words = shownWords(raw.slice(start, end)).replaceAll(/\s+/g, ' ')
    if (!/\p{L}{2}|\p{Lo}/u.test(words) || (cut !== 'break' && off.length > LONGEST_OFF)) continue
    const part = { start: bare.start + start, end: bare.start + end }
    yield { span: part, words, cut, off, ...about }
  }
}

/** How many line breaks stand between two lines. */
export function breaksBetween(text: string, line: HeadLine, next: HeadLine): number {
  return text.slice(line.span.end, next.span.start).split(/\r\n|[\n\r]/).length - 1
}

/** Whether a title may have a line: none of a page's, and no longer than a headline that is a sentence. */
function mayBeOfTitle({ words, reading: { kind } }: HeadLine): boolean {
  return kind === 'words' || kind === 'section' || (kind === 'prose' && words.length <= SENTENCE)
}

/** Whether a title may begin in a line: a sentence below other words is their deck, and one below the head the report's. */
function mayBegin({ lines }: Head, line: HeadLine): boolean {
  if (!mayBeOfTitle(line)) return false
  const at = lines.indexOf(line)
  return (
    line.reading.kind !== 'prose' ||
    (at >= 0 && lines.slice(0, at).every(({ reading }) => reading.kind !== 'words'))
  )
}

/** Whether a title that stands in two lines may have these: a comma, a colon or small letters bridge a blank line. */
function mayGoOn(text: string, line: HeadLine, next: HeadLine): boolean {
  if (!mayBeOfTitle(next)) return false
  const breaks = breaksBetween(text, line, next)
  return breaks < 2 || (breaks < 4 && (/[,:–—-]$/u.test(line.words) || /^\p{Ll}/u.test(next.words)))
}

/** The lines at the top of a text among which its title is: those of its head, and the first below. */
export function linesOfTop({ lines, below }: Head): readonly HeadLine[] {
  return [...lines, ...below]
}

/**
 * All that may be the title of a text: the lines at its top, alone and with those that they may go on in, with and
 * without what may stand there beside a title; and what a label names.
 */
export function findTitleCandidates({
  text,
  head,
  fileName,
  named,
}: TitleSetting): readonly TitleCandidate[] {
  // What was spoken has no headline: its first words are no title.
  const isSpoken = hasEnding(fileName, FILE_KINDS.subtitles.endings)
  const lines = isSpoken ? [] : linesOfTop(head)
  const found: TitleCandidate[] = []
  for (const [first, line] of lines.entries()) {
    if (!mayBegin(head, line)) continue
    found.push(...candidatesIn(text, line.span, { first, last: first, isLabelled: false }))
    let last = first
    for (let next = lines[last + 1]; next !== undefined; next = lines[last + 1]) {
      if (last - first + 1 >= MOST_LINES || !mayGoOn(text, lines[last] ?? line, next)) break
      last += 1
      const span = { start: line.span.start, end: next.span.end }
      for (const one of candidatesIn(text, span, { first, last, isLabelled: false }))
        if (one.cut === 'whole' || (one.cut === 'tail' && one.span.end > next.span.start))
          found.push(one)
    }
  }
  if (named !== undefined)
    found.push(...candidatesIn(text, named.span, { first: -1, last: -1, isLabelled: true }))
  return found
}
