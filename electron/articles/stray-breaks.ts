import {
  headOf,
  isStoppedLine,
  readBreak,
  tailOf,
  type LineBreak,
  type TextLine,
} from './text-lines.ts'

/** Lines of verse, lists and addresses are shorter, in code units. */
const SHORT = 60
const VERY_SHORT = 48
/** So long a line that ends in mid-sentence is no heading of what comes next. */
const LONG = 60
/** Nobody breaks one paragraph before capitals alone so often. */
const MOST_UNSURE = 2
/** A paragraph of its own on one line is mostly longer. */
const VERY_LONG = 100

const ENTRY_END = /[\])\d]$|(?:[—–―]|--) ?\p{Lu}[^.!?]*$/u

/** Where lines of a block go on: for each line but the last, whether the next is of the same paragraph. */
type Joints = readonly boolean[]

/** A block of lines without a blank one between them. */
interface Block {
  readonly text: string
  readonly lines: readonly TextLine[]
  readonly breaks: readonly LineBreak[]
}

const lengthOf = ({ start, end }: TextLine): number => end - start

/** Whether the lines are of about one length, and short: verse that begins its lines with small letters. */
function isRegular({ lines }: Block): boolean {
  const lengths = lines.map(lengthOf)
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  return longest < VERY_SHORT && lengths.slice(0, -1).every((length) => length >= longest / 2)
}

/** Whether a block of lines is verse, a list or an address rather than prose that was broken. */
function isSetInLines(block: Block): boolean {
  const { text, lines, breaks } = block
  const [first] = lines
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return true
  // Prose begins like a sentence, and ends like one.
  if (!isStoppedLine(text, last) || /^\p{Ll}/u.test(headOf(text, first))) return true
  if (lines.length < 3) return false
  const isShort = lines.every((line) => lengthOf(line) < SHORT)
  const open = breaks.filter(({ isOpen }) => isOpen)
  const capital = open.filter(({ isGoingOn, isBound }) => !isGoingOn && !isBound)
  if (isShort && capital.length >= 2 && 2 * capital.length > open.length) return true
  const bound = open.filter(({ isBound }) => isBound)
  return lines.length >= 4 && isRegular(block) && 4 * bound.length < open.length
}

/** Whether a line is set like a title or an entry: capitals mostly; or a bracket, a number or a signature at the end. */
function isTitleLike(text: string, line: TextLine): boolean {
  const words = headOf(text, line).match(/\p{L}[\p{L}’'-]{3,}/gu) ?? []
  const capital = words.filter((word) => /^\p{Lu}/u.test(word))
  return 2 * capital.length > words.length || ENTRY_END.test(tailOf(text, line))
}

/** Whether a line that ends in mid-sentence goes on by itself, though the next begins with a capital. */
function isGoingOnWithCapital({ text, lines }: Block, k: number): boolean {
  const [line, next] = [lines[k], lines[k + 1]]
  if (line === undefined || next === undefined) return false
  const words = tailOf(text, line)
  if (lengthOf(line) + lengthOf(next) < SHORT || isTitleLike(text, line)) return false
  // A heading is short, holds no whole sentence, and ends with no comma.
  return (
    lengthOf(line) >= LONG ||
    line.hasSpaceBehind ||
    /,["”’]?$/.test(words) ||
    /[\p{Ll}\d][.!?]["”’]? \S/u.test(words)
  )
}

/**
 * Which lines of a block go on in the next, where a text was not wrapped but broken here and there: in mid-sentence,
 * and with that between its sentences too. Verse, lists, addresses and the lines that head a text stay as they are.
 */
export function findStrayBreaks(
  text: string,
  lines: readonly TextLine[],
  isFirst: boolean,
): Joints {
  const breaks = lines.slice(1).map((next, k) => readBreak(text, lines[k] ?? next, next))
  const block: Block = { text, lines, breaks }
  const stopped = breaks.filter(({ isOpen }) => !isOpen).length
  if (stopped === breaks.length || isSetInLines(block)) return breaks.map(() => false)
  const sure = breaks.map(({ isGoingOn, isBound }) => isGoingOn || isBound)
  // The first lines may be a title, a byline and a date.
  if (isFirst) return sure
  const isBroken = sure.includes(true)
  const unsure = breaks.filter(({ isOpen }, k) => isOpen && sure[k] !== true).length
  // Many lines that end without a full stop, and begin with a capital, are entries.
  if (!isBroken && unsure > MOST_UNSURE) return sure
  const joints = breaks.map(
    ({ isOpen, isDoubtful }, k) =>
      sure[k] === true ||
      (isOpen && !(isDoubtful && stopped > 0) && (isBroken || isGoingOnWithCapital(block, k))),
  )
  const joined = joints.filter((isJoined) => isJoined).length
  // Where a paragraph was broken in mid-sentence, it was between its sentences; but not if they are paragraphs.
  const isWhole =
    stopped <= joined && lines.slice(0, -1).every((line) => lengthOf(line) < VERY_LONG)
  return joints.map((isJoined) => isJoined || (isWhole && joined > 0))
}
