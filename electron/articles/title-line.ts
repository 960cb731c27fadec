import { kindOfName, type NameKind } from '../../shared/domain/naming/outlet-kind.ts'
import { areCapital } from '../../shared/domain/naming/outlet-name.ts'
import { foldText } from '../../shared/domain/text/folding.ts'
import { isProse, type HeadLine, type LineReading } from './head.ts'
import { breaksBetween, linesOfTop, type TitleSetting } from './title-candidate.ts'

/** How much of a text's end may name what stands at its top, and the longest line there that does, in code units. */
const FOOT = 1500
const FOOT_LINE = 160
/** A headline has so many words at least and at most; a name fewer. */
const FEWEST = 5
const MOST = 24
const NAME_WORDS = 7

/** What words read like by themselves; more than a name has are a line's. */
export function kindOfWords(words: string): NameKind {
  if (countWords(words) <= NAME_WORDS) return kindOfName(words)
  return areCapital(words) ? 'name' : 'words'
}

export function countWords(words: string): number {
  return words.split(/\s+/).length
}

export function isInCapitals(words: string): boolean {
  return /\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words)
}

/** The words of four letters or more by their first five, in which a title and its report are alike. */
export function stemsOf(words: string): ReadonlySet<string> {
  return new Set((foldText(words).match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5)))
}

/** How many of some words a report, or a file's name, has too. */
export function countShared(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...words].filter((word) => others.has(word)).length
}

/** A line at the top of a text with what is asked of it more than once. */
export interface TitleLine {
  readonly line: HeadLine
  readonly key: string
  readonly count: number
  /** What it reads like: a name's kind, or that of a line that is none. */
  readonly kind: NameKind | LineReading['kind']
  /** How many of its words the report has. */
  readonly shared: number
  /** Whether it has as many words as headlines have, some of them the report's. */
  readonly isHeadline: boolean
  /** Whether it is short, and called as those are who publish or named at the foot. */
  readonly isMasthead: boolean
}

/** What a candidate is seen beside. */
export interface TitleSurroundings extends TitleSetting {
  readonly lines: readonly TitleLine[]
  /** Whether a blank line stands below each of them but the last. */
  readonly blanks: readonly boolean[]
  /** The words of the first paragraphs of the report, and of the file's name. */
  readonly body: ReadonlySet<string>
  readonly file: ReadonlySet<string>
  /** The lines at the foot that are no sentences, folded. */
  readonly foot: readonly string[]
  /** The first of the lines that share the most words with the report. */
  readonly closest: number
}

const PUBLISHERS: ReadonlySet<TitleLine['kind']> = new Set([
  'outlet',
  'named with an article',
  'compound',
  'host name',
])

function readLine(line: HeadLine, body: ReadonlySet<string>, foot: readonly string[]): TitleLine {
  const { words, reading } = line
  const kind = reading.kind === 'words' ? kindOfWords(words) : reading.kind
  const count = countWords(words)
  const key = foldText(words)
  const shared = countShared(stemsOf(words), body)
  const isNamedSo = PUBLISHERS.has(kind) || (isInCapitals(words) && words.startsWith('THE '))
  return {
    line,
    key,
    count,
    kind,
    shared,
    isHeadline:
      (kind === 'words' || kind === 'name') && count >= FEWEST && count <= MOST && shared > 0,
    isMasthead:
      count <= FEWEST && (isNamedSo || (key.length > 3 && foot.some((at) => at.startsWith(key)))),
  }
}

/** What stands at the foot of a text, below all that may be its title. */
function footOf({ text, head }: TitleSetting): readonly string[] {
  const end = linesOfTop(head).at(-1)?.span.end ?? 0
  return foldText(text.slice(Math.max(end, text.length - FOOT)))
    .split(/[\n\r]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && line.length < FOOT_LINE && !isProse(line))
}

/** Reads what the candidates of a text are seen beside. */
export function readTitleSurroundings(setting: TitleSetting): TitleSurroundings {
  const body = stemsOf(setting.opening)
  const foot = footOf(setting)
  const lines = linesOfTop(setting.head).map((line) => readLine(line, body, foot))
  const shares = lines.slice(0, setting.head.lines.length).map(({ shared }) => shared)
  return {
    ...setting,
    lines,
    blanks: lines
      .slice(1)
      .map(({ line }, k) => breaksBetween(setting.text, lines[k]?.line ?? line, line) > 1),
    body,
    foot,
    file: stemsOf(setting.fileName.replace(/\.[A-Za-z]{1,8}$/, '').replaceAll(/[_-]+/g, ' ')),
    closest: shares.indexOf(Math.max(1, ...shares)),
  }
}
