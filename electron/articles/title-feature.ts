import { isPersonName, readNameLine } from '../../shared/domain/naming/byline.ts'
import type { Features } from '../../shared/domain/naming/candidate-choice.ts'
import type { NameKind } from '../../shared/domain/naming/outlet-kind.ts'
import { areCapital } from '../../shared/domain/naming/outlet-name.ts'
import { foldText } from '../../shared/domain/text/folding.ts'
import { trimMarks } from '../../shared/domain/text/line-marks.ts'
import { isLabelledAbove, type LineReading } from './head.ts'
import { type TitleCandidate, type TitleSetting } from './title-candidate.ts'
import { formOfTitle } from './title-form.ts'
import { readJoint } from './title-joint.ts'
import {
  countShared,
  countWords,
  isInCapitals,
  kindOfWords,
  readTitleSurroundings,
  stemsOf,
  type TitleLine,
  type TitleSurroundings,
} from './title-line.ts'

/** What stands beside a title in its line, by its kind. */
const BESIDE: ReadonlySet<NameKind> = new Set([
  'outlet',
  'host name',
  'agency',
  'furniture',
  'date',
  'compound',
  'well known',
  'person',
  'institution',
])

/** “ByAnn Lee”, as it stands where a page's parts came together. */
const BYLINE = /^By ?\p{Lu}/u

/** A candidate with what is asked of it more than once. */
interface Read extends TitleCandidate {
  readonly key: string
  readonly count: number
  readonly kind: NameKind
  /** What is left out without the marks around it, and what it reads like; empty where all is taken. */
  readonly bareOff: string
  readonly kindOff: NameKind | ''
}

type Sign = readonly [sign: string, isSo: boolean]

function signsOf(...signs: readonly Sign[]): readonly string[] {
  return signs.flatMap(([sign, isSo]) => (isSo ? [sign] : []))
}

function read(one: TitleCandidate): Read {
  const bareOff = trimMarks(one.off, ' |»›→–—:=/-')
  return {
    ...one,
    key: foldText(one.words),
    count: countWords(one.words),
    kind: kindOfWords(one.words),
    bareOff,
    kindOff: bareOff === '' ? '' : BYLINE.test(bareOff) ? 'person' : kindOfWords(bareOff),
  }
}

/** Which words a candidate shares with the report and with the file's name. */
function companyOf({ words, count }: Read, { body, file }: TitleSurroundings): readonly string[] {
  const stems = stemsOf(words)
  const shared = countShared(stems, body)
  const inFile = countShared(stems, file)
  return [
    `shares ${shared > 3 ? 'more' : shared}`,
    `${count > 4 ? 'long' : 'short'} shares ${shared > 2 ? 'more' : shared}`,
    stems.size < 2 ? 'no words' : `share ${Math.min(3, Math.floor((4 * shared) / stems.size))}`,
    ...signsOf(
      ['in capitals and shares', isInCapitals(words) && shared > 1],
      ['word in file name', inFile === 1],
      ['words in file name', inFile > 1],
      ['file name’s words', inFile > 1 && inFile > 0.6 * file.size],
      ['none in file name', file.size > 1 && inFile === 0 && stems.size > 0],
    ),
  ]
}

/** Whether a blank line stands below a line; “even” where it is so below all of a text's, or none. */
function gapBelowLine({ blanks, lines }: TitleSurroundings, k: number): string {
  if (k < 0) return 'top'
  if (k >= lines.length - 1) return 'end'
  if (blanks.every((isBlank) => isBlank === blanks[0])) return 'even'
  return blanks[k] === true ? 'blank' : 'none'
}

const isOfPage = ({ kind }: TitleLine): boolean => kind === 'furniture' || kind === 'credit'

/** What a line beside a candidate is called. */
function nameOf(line: TitleLine | undefined, edge: string): string {
  if (line === undefined) return edge
  return line.kind === 'words' && line.count < 5 ? 'few words' : line.kind
}

function isUnderTitleLabel(above: TitleLine | undefined): boolean {
  const reading = above?.line.reading
  const label = reading?.kind === 'labels' ? reading.values.at(-1) : undefined
  return label?.name === 'title' && label.value === ''
}

/** Where a candidate stands among the lines, and what above and below it. */
function placeOf(one: Read, around: TitleSurroundings): readonly string[] {
  if (one.isLabelled) return ['labelled']
  const { lines, text, head, closest } = around
  const { first, last, count } = one
  const own = lines[first]
  const over = lines.slice(0, first)
  const under = lines.slice(last + 1, head.lines.length)
  const above = over.findLast((line) => !isOfPage(line))
  const below = lines.slice(last + 1).find((line) => !isOfPage(line))
  const has = (some: readonly TitleLine[], kind: LineReading['kind']): boolean =>
    some.some(({ line }) => line.reading.kind === kind)
  const isTelling = (line: TitleLine | undefined): boolean =>
    line?.kind === 'byline' || line?.kind === 'date'
  const headlines = over.filter(({ isHeadline }) => isHeadline).length
  const lower = under.filter(({ isHeadline }) => isHeadline).length
  const [gapAbove, gapBelow] = [gapBelowLine(around, first - 1), gapBelowLine(around, last)]
  const start = own?.line.span.start ?? 0
  const mark = /^#{1,6}(?=\s)/.exec(text.slice(start, start + 7))?.[0].length ?? 0
  const place = first >= head.lines.length ? 'body' : ['first', 'second', 'third'][first]
  return [
    `line ${place ?? 'lower'}`,
    `reads ${own?.line.reading.kind ?? ''}`,
    `above ${nameOf(above, 'top')}`,
    `below ${nameOf(below, 'end')}`,
    `headlines above ${Math.min(2, headlines)}`,
    `headlines below ${Math.min(2, lower)}`,
    `gap ${gapAbove} ${gapBelow}`,
    ...(mark === 0 ? [] : [`heading ${Math.min(3, mark)}`]),
    ...signsOf(
      ['first headline', headlines === 0 && own?.isHeadline === true],
      ['headline right above', above?.isHeadline === true],
      ['headline right below', below?.isHeadline === true],
      ['short over headline', below?.isHeadline === true && count < 5],
      [
        'capitals over small',
        below?.isHeadline === true &&
          isInCapitals(own?.line.words ?? '') &&
          !isInCapitals(below.line.words),
      ],
      ['closest', first === closest],
      ['masthead', own?.isMasthead === true && first === last],
      ['under masthead', above?.isMasthead === true],
      ['under masthead in block', above?.isMasthead === true && gapAbove === 'none'],
      [
        'motto’s place',
        first === 1 && (above?.count ?? 5) < 5 && gapAbove === 'none' && gapBelow !== 'none',
      ],
      ['deck’s place', above?.line.reading.kind === 'words' && isTelling(below)],
      ['byline above', has(over, 'byline')],
      ['date above', has(over, 'date')],
      ['below headline and byline', headlines > 0 && has(over, 'byline')],
      ['below headline and date', headlines > 0 && has(over, 'date')],
      ['byline below', has(under, 'byline')],
      ['date below', has(under, 'date')],
      [
        'byline right below',
        isTelling(below) ||
          (below !== undefined && below.count < 8 && readNameLine(below.line.words) !== null),
      ],
      ['person below', below !== undefined && isPersonName(below.line.words)],
      ['report right below', last + 1 >= head.lines.length],
      ['labels above', has(over, 'labels')],
      ['labels below', has(under, 'labels')],
      ['under label of title', isUnderTitleLabel(over.at(-1))],
      [
        'under another label',
        isLabelledAbove(
          lines.map(({ line }) => line),
          first,
          'title',
        ),
      ],
      ['only line', head.lines.length === 1],
      ['first words', !has(over, 'words')],
      ['only words', !has(over, 'words') && !has(under, 'words')],
      ['last of head', last === head.lines.length - 1],
    ),
  ]
}

/** Where a candidate is said again: over the report, in a trail of links, by a label, at the foot. */
function echoesOf(
  one: Read,
  { lines, foot }: TitleSurroundings,
  all: readonly Read[],
): readonly string[] {
  const { key, count, first, last } = one
  const size = count > 4 ? 'long' : 'short'
  const others = lines.filter((_, k) => k < first || k > last)
  const isWithin = (line: TitleLine): boolean =>
    line.key !== key && line.line.reading.kind !== 'prose' && line.key.includes(key)
  return signsOf(
    [`again ${size}`, key.length > 7 && others.some((line) => line.key === key)],
    [`within another ${size}`, key.length > 7 && others.some(isWithin)],
    [`in foot ${size}`, key.length > 3 && foot.some((line) => line.includes(key))],
    ['begins line of foot', count < 6 && foot.some((line) => line.startsWith(key))],
    [
      'said by a label',
      !one.isLabelled && all.some((other) => other.isLabelled && other.key === key),
    ],
  )
}

/** What is left out of a candidate's line, or might be. */
function cutOf(
  one: Read,
  { lines, foot }: TitleSurroundings,
  all: readonly Read[],
): readonly string[] {
  const { cut, first, last, bareOff, kindOff } = one
  const keyOff = foldText(bareOff)
  const isBeside = ({ kindOff: kind }: Read): boolean => kind !== '' && BESIDE.has(kind)
  const shorter = all.filter(
    (other) =>
      cut === 'whole' &&
      other.first === first &&
      other.last === last &&
      !['whole', 'label', 'mark'].includes(other.cut),
  )
  return [
    `cut ${cut}`,
    ...(kindOff === '' ? [] : [`off ${kindOff}`, `off ${isBeside(one) ? 'name' : 'words'}`]),
    ...signsOf(
      ['glued', /\p{Ll}{2}[?!.”"’']?\p{Lu}\p{Ll}|\d\p{Lu}\p{Ll}/u.test(one.words)],
      ['glued with a byline', /\p{Ll}[?!.”"’']?By ?\p{Lu}/u.test(one.words)],
      ['off small', bareOff !== '' && !areCapital(bareOff)],
      [
        'off is said elsewhere',
        keyOff.length > 3 &&
          (lines.some((line, k) => (k < first || k > last) && line.key.includes(keyOff)) ||
            foot.some((line) => line.includes(keyOff))),
      ],
      ['off is longer', bareOff !== '' && countWords(bareOff) > one.count],
      ['holds what goes with a title', shorter.some(isBeside)],
      ['holds another line', shorter.some(({ key }) => lines.some((line) => line.key === key))],
    ),
  ]
}

/** How a candidate's lines are joined, and how they might be with those above and below. */
function joinsOf(
  { first, last, isLabelled }: Read,
  around: TitleSurroundings,
  all: readonly Read[],
): readonly string[] {
  if (isLabelled) return []
  const signs = (how: string, k: number): readonly string[] =>
    readJoint(around, k).map((sign) => `${how} ${sign}`)
  const inner = Array.from({ length: last - first }, (_, k) => signs('joined', first + k))
  const isParted = all.some((other) => other.first === first && other.last > last)
  const isBegun = all.some((other) => other.first < first && other.last === last)
  return [
    ...inner.flat(),
    ...(isParted ? signs('parted', last) : []),
    ...(isBegun ? signs('begun', first - 1) : []),
    ...(last - first > 1 ? ['three lines'] : []),
  ]
}

/** What of each candidate is weighed, in their order. */
export function readTitleFeatures(
  setting: TitleSetting,
  candidates: readonly TitleCandidate[],
): readonly Features[] {
  const around = readTitleSurroundings(setting)
  const all = candidates.map(read)
  return all.map((one) => {
    const signs = [
      'candidate',
      ...formOfTitle(one.words, one.kind),
      ...companyOf(one, around),
      ...placeOf(one, around),
      ...echoesOf(one, around, all),
      ...cutOf(one, around, all),
      ...joinsOf(one, around, all),
    ]
    return new Map(signs.map((sign) => [sign, 1] as const))
  })
}
