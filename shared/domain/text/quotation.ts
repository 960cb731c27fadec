import { tidySpan } from './anchor.ts'
import { familyOf, marksIn, type Mark, type MarkFamily, type MarkShape } from './quotation-mark.ts'
import { compareSpans, type Span } from './span.ts'
import type { Quotation } from './structure.ts'

/** Deeper quotations are not looked for, so that a row of opening marks costs no more than any other text. */
const MAX_DEPTH = 16

/** After how many marks other work may have its turn. */
const MANY = 4096

/** How far from each other ’…’ may stand to be taken for a quotation, in code units. */
const MAX_TURNED_SINGLE = 60

/** Pairs of marks that some language's rules prescribe; others, straight marks aside, are turned the wrong way. */
const PRESCRIBED = new Set('“” „“ „” ‟” «» »« »» ‹› ›‹ ›› ‘’ ‚‘ ‚’ ‛’ 「」 『』'.split(' '))

type Found = Omit<Quotation, 'depth'>
type Flaw = Quotation['flaw']

/** What to do with a mark: `restart` ends what is open as unclosed, and opens anew. */
type Move = 'open' | 'close' | 'restart' | 'skip'

/** A paragraph while its marks are paired: what is open, innermost last, and what was found. */
interface Pairing {
  readonly text: string
  readonly paragraph: Span
  readonly marks: readonly Mark[]
  /** For each mark the index of the next one of its family; past the end when there is none. */
  readonly next: readonly number[]
  readonly isPrescribed: (pair: string) => boolean
  /** The families of the marks that the next paragraph starts with: a quotation left open may go on there. */
  readonly leading: ReadonlySet<MarkFamily>
  readonly open: Mark[]
  readonly found: Found[]
}

/** For each mark, the index of the next one of its family; the length of `marks` when there is none. */
function linkFamilies(marks: readonly Mark[]): readonly number[] {
  const latest = new Map<MarkFamily, number>()
  return marks
    .map((mark, index) => [mark.family, index] as const)
    .reduceRight<number[]>(
      (next, [family, index]) => {
        next[index] = latest.get(family) ?? marks.length
        latest.set(family, index)
        return next
      },
      Array.from({ length: marks.length }),
    )
}

function isClosing(mark: Mark | undefined): boolean {
  if (mark === undefined) return false
  return mark.context === 'close' || (mark.context === 'unclear' && mark.shape === 'close')
}

/** What a mark's form says while `opener` is open: in „…“ and »…« the second mark is one that opens elsewhere. */
function shapeAfter(opener: Mark | undefined, mark: Mark): MarkShape {
  if (opener === undefined || mark.shape !== 'open') return mark.shape
  const isReversed = opener.char === '»' || opener.char === '›'
  const isLow = opener.char === '„' || opener.char === '‚'
  return isReversed || (isLow && (mark.char === '“' || mark.char === '‘')) ? 'close' : 'open'
}

/** Where the text from `start` to before `end` ends without its white space. */
function endBefore(pairing: Pairing, start: number, end: number): number {
  return tidySpan(pairing.text, { start, end })?.end ?? end
}

function addFound(pairing: Pairing, start: number, inner: Span, end: number, flaw: Flaw): void {
  pairing.found.push({ outer: { start, end }, inner: tidySpan(pairing.text, inner), flaw })
}

/** Ends the quotation of `opener` where its closing mark is missing. Doubtful single marks are let go. */
function addUnclosed(pairing: Pairing, opener: Mark, before: number, flaw: Flaw): void {
  if (opener.family === 'single' && opener.shape !== 'open' && flaw !== 'reopened') return
  const end = endBefore(pairing, opener.at, before)
  addFound(pairing, opener.at, { start: opener.at + opener.char.length, end }, end, flaw)
}

function indexOfOpen(open: readonly Mark[], family: MarkFamily): number {
  return open.findLastIndex((mark) => mark.family === family)
}

/** Whether the next two marks of this one's family both close: then this one opens a quote in a quote. */
function isNesting(pairing: Pairing, index: number): boolean {
  const one = pairing.next[index] ?? pairing.marks.length
  const two = pairing.next[one] ?? pairing.marks.length
  return isClosing(pairing.marks[one]) && isClosing(pairing.marks[two])
}

/** The move for a double mark or guillemet while one of its family is open. */
function moveInside(pairing: Pairing, mark: Mark, index: number, opener: Mark): Move {
  const following = pairing.marks[pairing.next[index] ?? pairing.marks.length]
  const shape = shapeAfter(opener, mark)
  if (mark.context === 'close') {
    const isInches = /\d/.test(mark.before) && isClosing(following)
    const isOnlyOne = pairing.open.filter((other) => other.family === mark.family).length === 1
    return isInches && isOnlyOne ? 'skip' : 'close'
  }
  if (shape === 'close' && mark.context === 'unclear') return 'close'
  const isOtherForm = opener.shape === 'either' && mark.shape === 'open'
  if (isOtherForm && following?.shape === 'close' && isClosing(following)) return 'open'
  if (isNesting(pairing, index) && (mark.context === 'open' || shape === 'open')) return 'open'
  if (shape === 'close') return 'close'
  if (mark.context === 'open' && shape === 'open') return 'restart'
  if (mark.context === 'unclear' && shape === 'either') return 'close'
  return isClosing(following) ? 'restart' : 'close'
}

/** The move for a double mark or guillemet while none of its family is open. */
function moveOutside(pairing: Pairing, mark: Mark, index: number): Move {
  const following = pairing.marks[pairing.next[index] ?? pairing.marks.length]
  if (mark.shape === 'open') {
    return mark.context !== 'close' || isClosing(following) ? 'open' : 'skip'
  }
  if (mark.context === 'close') return 'skip'
  if (mark.context === 'open') {
    return mark.shape === 'either' || isClosing(following) ? 'open' : 'skip'
  }
  if (/\d/.test(mark.before)) return 'skip'
  if (mark.shape === 'either') return following === undefined ? 'skip' : 'open'
  return /[\p{L}\p{N}]/u.test(mark.after) && isClosing(following) ? 'open' : 'skip'
}

/** Whether a single mark after a word is more likely an apostrophe (others’, goin’, 6’), as a surer closing mark follows. */
function isApostropheInside(pairing: Pairing, mark: Mark, index: number): boolean {
  const following = pairing.marks[pairing.next[index] ?? pairing.marks.length]
  if (!/[sSxzXZ\dn]/.test(mark.before) || !/\s/.test(mark.after)) return false
  if (!isClosing(following) || following === undefined) return false
  return /[.,!?…;]/.test(following.before) || !/\s/.test(following.after)
}

/** The move for a single mark, which may also be an apostrophe. It closes only what is open innermost. */
function moveSingle(pairing: Pairing, mark: Mark, index: number): Move {
  const following = pairing.marks[pairing.next[index] ?? pairing.marks.length]
  const opener = pairing.open.at(-1)
  const isOpen = opener?.family === 'single'
  const shape = shapeAfter(isOpen ? opener : undefined, mark)
  if (mark.context === 'close' || (mark.context === 'unclear' && shape !== 'open')) {
    if (!isOpen) return 'skip'
    return mark.context === 'close' && isApostropheInside(pairing, mark, index) ? 'skip' : 'close'
  }
  if (shape === 'open') return isOpen && !isNesting(pairing, index) ? 'restart' : 'open'
  if (isOpen) return 'skip'
  if (mark.shape === 'either') {
    const isLeftOpen = following === undefined && pairing.leading.has('single')
    const isFirst = mark.at === pairing.paragraph.start
    return isClosing(following) || isFirst || isLeftOpen ? 'open' : 'skip'
  }
  if (!isClosing(following) || following === undefined) return 'skip'
  const isNear = following.at - mark.at <= MAX_TURNED_SINGLE && !/s/i.test(following.before)
  return isNear || /[.,!?…]/.test(following.before) ? 'open' : 'skip'
}

function findMove(pairing: Pairing, mark: Mark, index: number): Move {
  if (mark.family === 'single') return moveSingle(pairing, mark, index)
  const opener = pairing.open[indexOfOpen(pairing.open, mark.family)]
  if (mark.family === 'corner' || mark.family === 'white corner') {
    if (mark.shape === 'open') return 'open'
    return opener === undefined ? 'skip' : 'close'
  }
  return opener === undefined
    ? moveOutside(pairing, mark, index)
    : moveInside(pairing, mark, index, opener)
}

/** Whether one of a pair of marks points the wrong way. Straight marks point neither way. */
function isTurned(opener: Mark, closer: Mark, { isPrescribed }: Pairing): boolean {
  if (opener.shape === 'either' || closer.shape === 'either') return false
  const isPointed = opener.shape === 'open' && closer.shape === 'close'
  return !isPointed && !isPrescribed(opener.char + closer.char)
}

/** Takes off what is open down to the innermost of `family`, ending what lies above it, and gives that one. */
function takeOff(pairing: Pairing, family: MarkFamily, at: number): Mark | undefined {
  const from = indexOfOpen(pairing.open, family)
  if (from === -1) return undefined
  const [opener, ...above] = pairing.open.splice(from)
  for (const mark of above) addUnclosed(pairing, mark, at, 'unclosed')
  return opener
}

function makeMove(pairing: Pairing, mark: Mark, index: number): void {
  const move = findMove(pairing, mark, index)
  if (move === 'skip') return
  if (move === 'close' || move === 'restart') {
    const opener = takeOff(pairing, mark.family, mark.at)
    if (opener !== undefined && move === 'restart') {
      addUnclosed(pairing, opener, mark.at, 'unclosed')
    } else if (opener !== undefined) {
      const inner = { start: opener.at + opener.char.length, end: mark.at }
      const flaw = isTurned(opener, mark, pairing) ? 'turned' : null
      addFound(pairing, opener.at, inner, mark.at + mark.char.length, flaw)
    }
  }
  if (move !== 'close' && pairing.open.length < MAX_DEPTH) pairing.open.push(mark)
}

/** The families of the marks that a paragraph starts with. */
function findLeadingFamilies(text: string, paragraph: Span | undefined): ReadonlySet<MarkFamily> {
  const families = new Set<MarkFamily>()
  if (paragraph === undefined) return families
  for (const char of text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 8))) {
    const family = familyOf(char)
    if (family !== undefined) families.add(family)
    else if (!/\s/.test(char)) break
  }
  return families
}

/** The found quotations by start, outer before inner, with their depth. None crosses another. */
function withDepths(found: readonly Found[]): readonly Quotation[] {
  const around: Span[] = []
  return found
    .toSorted((a, b) => compareSpans(a.outer, b.outer))
    .map(({ outer, inner, flaw }) => {
      while ((around.at(-1)?.end ?? Infinity) <= outer.start) around.pop()
      around.push(outer)
      return { outer, inner, depth: around.length - 1, flaw }
    })
}

/**
 * The quotations of each paragraph in turn, and null now and then inside a long one, for callers that have other
 * work to do in between. See `findQuotations`.
 */
export function* quotationsByParagraph(
  text: string,
  paragraphs: readonly Span[],
): Generator<readonly Quotation[] | null, void, undefined> {
  const hasDoubleOpening = text.includes('“')
  const hasSingleOpening = text.includes('‘')
  const isPrescribed = (pair: string): boolean =>
    PRESCRIBED.has(pair) ||
    (pair === '””' && !hasDoubleOpening) ||
    (pair === '’’' && !hasSingleOpening)
  let unclosed: ReadonlySet<MarkFamily> = new Set()
  for (const [position, paragraph] of paragraphs.entries()) {
    const marks: Mark[] = []
    for (const mark of marksIn(text, paragraph)) {
      marks.push(mark)
      if (marks.length % MANY === 0) yield null
    }
    const next = linkFamilies(marks)
    const leading = findLeadingFamilies(text, paragraphs[position + 1])
    const pairing: Pairing = {
      text,
      paragraph,
      marks,
      next,
      isPrescribed,
      leading,
      open: [],
      found: [],
    }
    const first = marks.find((mark) => mark.family !== 'single')
    const isTail = first !== undefined && first.context === 'close' && unclosed.has(first.family)
    for (const [index, mark] of marks.entries()) {
      if (index % MANY === MANY - 1) yield null
      if (isTail && mark === first) {
        const inner = { start: paragraph.start, end: mark.at }
        pairing.open.length = 0
        pairing.found.length = 0
        addFound(pairing, paragraph.start, inner, mark.at + mark.char.length, 'unclosed')
      } else {
        makeMove(pairing, mark, index)
      }
    }
    unclosed = new Set(pairing.open.map((mark) => mark.family))
    for (const mark of pairing.open) {
      const flaw = leading.has(mark.family) ? 'reopened' : 'unclosed'
      addUnclosed(pairing, mark, paragraph.end, flaw)
    }
    yield withDepths(pairing.found)
  }
}

/**
 * The quotations of a text, by start, outer before inner; each lies inside one paragraph.
 *
 * Marks are double, single, guillemets and corner brackets, straight or curly. What a mark does is read from the
 * characters beside it first and from its form second, so marks that point the wrong way are still found
 * (flaw `turned`). A quotation without a closing mark ends where the next one starts or its paragraph ends:
 * `reopened` when the next paragraph starts with a mark again, as a quotation over several paragraphs does, else
 * `unclosed`. Apostrophes, feet and inches are not quotation marks. Takes time in proportion to the text.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  return [...quotationsByParagraph(text, paragraphs)].flatMap((found) => found ?? [])
}
