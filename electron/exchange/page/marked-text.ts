import type { Article } from '../../../shared/domain/article.ts'
import { PART_NAMES } from '../../../shared/domain/article-fact.ts'
import type { MarkRole } from '../../../shared/domain/text/marks.ts'
import { isOverlapping, sliceSpan, type Span } from '../../../shared/domain/text/span.ts'
import { markup, NO_MARKUP, type Markup } from '../../../shared/report/markup.ts'
import { claimAnchor, markAnchor, ROLE_LETTERS, ROLE_WORDS } from './page-links.ts'
import { segmentsOf, type Segment } from './segments.ts'
import type { ShownMark } from './shown-marks.ts'
import { textPieces } from './text-pieces.ts'

/** So many claims whose words overlap have a line below them of their own; those beyond share with others. */
const LANES = 4

const ROLE_CLASSES: Readonly<Record<MarkRole, string>> = {
  content: 'said',
  speaker: 'who',
  cue: 'cue',
  source: 'via',
}

/** Keeps a label on the line of the words that it stands before (U+2060). */
const WORD_JOINER = '\u2060'

/** The number of a claim, where its words start. */
function numberLabel({ number, role, index }: ShownMark): Markup {
  return markup`<a class="n" id="${markAnchor(number, role, index)}" href="#${claimAnchor(number)}" aria-label="Claim ${number}">${number}</a>`
}

/** What the marks of one role that end at one place are, and of which claims: “S3 5”. */
function roleLabel(role: MarkRole, marks: readonly ShownMark[]): Markup {
  const links = marks.map(({ number, index }, place) => {
    const label = place === 0 ? `${ROLE_LETTERS[role]}${number}` : String(number)
    return markup`${place === 0 ? '' : ' '}<a id="${markAnchor(number, role, index)}" href="#${claimAnchor(number)}" aria-label="${label}: ${ROLE_WORDS[role]} of claim ${number}">${label}</a>`
  })
  return markup`<sup class="${ROLE_CLASSES[role]}" dir="ltr">${WORD_JOINER}${links}</sup>`
}

function labelsBefore({ span, marks }: Segment): Markup {
  const starting = marks.filter((mark) => mark.role === 'content' && mark.span.start === span.start)
  return starting.length === 0
    ? NO_MARKUP
    : markup`<sup dir="ltr">${starting.map((mark, place) => markup`${place === 0 ? '' : ' '}${numberLabel(mark)}`)}${WORD_JOINER}</sup>`
}

function labelsAfter({ span, marks }: Segment): Markup {
  const ending = marks.filter((mark) => mark.span.end === span.end)
  const labels = (['speaker', 'cue', 'source'] as const).map((role) => {
    const ofRole = ending.filter((mark) => mark.role === role)
    return ofRole.length === 0 ? NO_MARKUP : roleLabel(role, ofRole)
  })
  return markup`${labels}`
}

function classesOf({ span, role, number, lane }: ShownMark, segment: Span): string {
  const classes = [ROLE_CLASSES[role], `of-${number}`]
  if (role === 'content') classes.push(`lane-${lane % LANES}`)
  if (span.start === segment.start) classes.push('first')
  if (span.end === segment.end) classes.push('last')
  return classes.join(' ')
}

/** The words of a segment inside one element for each of its marks, so that the lines below of all of them are drawn. */
function segmentMarkup(text: string, segment: Segment): Markup {
  const words = markup`${sliceSpan(text, segment.span)}`
  const marked = segment.marks.reduceRight(
    (inner, mark) => markup`<span class="${classesOf(mark, segment.span)}">${inner}</span>`,
    words,
  )
  return markup`${labelsBefore(segment)}${marked}${labelsAfter(segment)}`
}

/** What a paragraph is besides plain: a part of the article's head, or cells apart by tabs. */
function classOf(text: string, piece: Span, { parts }: Article): Markup {
  const part = PART_NAMES.find((name) => {
    const span = parts[name]
    return span !== null && isOverlapping(span, piece)
  })
  const isTable = sliceSpan(text, piece).includes('\t')
  const classes = [
    ...(part === undefined || part === 'dateline' ? [] : [`part-${part}`]),
    ...(isTable ? ['cells'] : []),
  ]
  return classes.length === 0 ? NO_MARKUP : markup` class="${classes.join(' ')}"`
}

/**
 * An article's text with its marks. Every paragraph has its own direction. The text is cut at all ends of marks, so that
 * those which overlap are whole; a mark over several paragraphs goes on in each. `marks` are in reading order.
 */
export function markedText(text: string, article: Article, marks: readonly ShownMark[]): Markup {
  let open: ShownMark[] = []
  let next = 0
  const paragraphs = textPieces(text, article.fileName).map((piece) => {
    for (; (marks[next]?.span.start ?? Infinity) < piece.end; next += 1) {
      const mark = marks[next]
      if (mark !== undefined) open.push(mark)
    }
    open = open.filter(({ span }) => span.end > piece.start)
    const segments = segmentsOf(piece, open)
    return markup`<p dir="auto"${classOf(text, piece, article)}>${segments.map((segment) => segmentMarkup(text, segment))}</p>
`
  })
  return markup`${paragraphs}`
}
