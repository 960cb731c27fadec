/**
 * "Halloran and Bexley", "both the ministry and the port", "Sen. Ann Bright, R-Ohio, and Rep. Tom Lowe": the conjuncts
 * of a coordinated mention, by rules over a shallow reading. Where it is doubtful whether a comma or an "and" parts two
 * speakers, there is one.
 */
import type { Run } from '../text/run.ts'
import type { LineView } from '../text/line-view.ts'
import type { NameMention } from '../names/name-mentions.ts'
import { isOneOf, PhraseReader, type Phrase } from './phrases.ts'
import { standTogether, type Link } from './conjunct-pairs.ts'

export interface Conjunct {
  /** The noun phrase, without what is inserted behind commas and without a title that it shares. */
  readonly mention: Run
  /** With what is inserted. */
  readonly whole: Run
}

/** A stretch of a mention between two commas or coordinators, and what stands before it. */
interface Segment {
  readonly run: Run
  readonly link: Link | 'start'
}

interface Item {
  readonly phrase: Phrase
  readonly link: Segment['link']
  readonly end: number
  /** Whether an insertion was begun and not yet closed by a comma. */
  readonly isOpen: boolean
}

type Place = 'item' | 'insertion' | 'doubtful'

/**
 * The conjuncts of a mention in the order of the text; none when it is one speaker, or when that is doubtful. `names`
 * are those of the line. Takes time in proportion to the mention.
 */
export function conjunctsOf(
  view: LineView,
  run: Run,
  names: readonly NameMention[],
): readonly Conjunct[] {
  const reader = new PhraseReader(view, names)
  const marker = reader.correlativeAt(run[0])
  const within: Run = [marker === '' ? run[0] : run[0] + 1, endOf(reader, run)]
  const segments = segmentsOf(reader, within)
  if (segments.length < 2 || isBroken(view, within)) return []
  const items = itemsOf(
    reader,
    segments,
    reader.word(run[1]) === ',' || reader.word(run[1] - 1) === ',',
  )
  if (items.length < 2 || items.at(-1)?.link === 'comma') return []
  if (
    marker === 'neither' &&
    !segments.some(({ run: [first] }) => reader.word(first - 1) === 'nor')
  )
    return []
  const isSure = marker !== '' || reader.sharesTitle(items.map(({ phrase }) => phrase))
  for (const [k, { phrase, link }] of items.entries()) {
    const before = items[k - 1]
    if (before === undefined || link === 'start') continue
    if (!standTogether(reader, before.phrase, phrase, link, isSure)) return []
  }
  return items.map(({ phrase, end }) => ({
    mention: [phrase.first, phrase.end],
    whole: [phrase.first, end],
  }))
}

/**
 * Whether a mention that is no joint one still begins with a name or a plural that an "and" joins to more: "Trump and
 * Clinton supporters", "Bright and Lowe's lawyer", "police and fire officials". Its first word is then not who speaks.
 */
export function isUndivided(view: LineView, run: Run, names: readonly NameMention[]): boolean {
  const reader = new PhraseReader(view, names)
  const [first, second] = segmentsOf(reader, run)
  const phrase = first === undefined ? undefined : reader.read(first.run)
  return (
    second?.link === 'and' &&
    phrase !== undefined &&
    phrase.preposition < 0 &&
    (phrase.kind === 'name' || phrase.kind === 'plural')
  )
}

/** One speaker with what is inserted, as "her co-author, Benoit Lacasse"; undefined for anything else. */
export function conjunctAlone(
  view: LineView,
  run: Run,
  names: readonly NameMention[],
): Conjunct | undefined {
  const reader = new PhraseReader(view, names)
  const [only, ...others] = itemsOf(reader, segmentsOf(reader, run), true)
  if (only === undefined || others.length > 0) return undefined
  const isSomebody =
    only.phrase.kind === 'name' || (only.phrase.kind === 'described' && only.phrase.isPersonal)
  if (!isSomebody) return undefined
  return { mention: [only.phrase.first, only.phrase.end], whole: [only.phrase.first, only.end] }
}

/** Dashes, quotation marks and examples part a mention otherwise. */
function isBroken({ tokens }: LineView, [first, end]: Run): boolean {
  return tokens.slice(first, end).some(({ text }, k) => {
    const next = tokens[first + k + 1]?.text ?? ''
    if (text === 'like') return next !== '-'
    if (text === 'such') return next === 'as'
    if (/^['’]$/.test(text)) return next === text
    return /^(?:[—–―"“”„«»]|-{2,}|including)$/.test(text)
  })
}

/** Without what says only that it is all of them: "Bright and Lowe both". */
function endOf(reader: PhraseReader, [first, end]: Run): number {
  return end - 1 > first &&
    /^(?:both|each|all|jointly|together|[,.—–―-])$/.test(reader.word(end - 1))
    ? endOf(reader, [first, end - 1])
    : end
}

function segmentsOf(reader: PhraseReader, [from, to]: Run): readonly Segment[] {
  const segments: Segment[] = []
  let first = from
  let link: Segment['link'] = 'start'
  const close = (end: number): void => {
    if (end > first) segments.push({ run: [first, end], link })
  }
  for (let k = from; k < to;) {
    const inside = reader.endOfUnit(k)
    const isComma = reader.word(k) === ','
    const coordinator = inside > k + 1 ? 0 : reader.coordinatorAt(isComma ? k + 1 : k)
    if (!isComma && coordinator === 0) {
      k = inside
      continue
    }
    close(k)
    k += (isComma ? 1 : 0) + coordinator
    link = coordinator === 0 ? 'comma' : isComma ? 'comma and' : 'and'
    first = k
  }
  close(to)
  return segments
}

/** The items that stand side by side, with their insertions; none when that is doubtful. */
function itemsOf(
  reader: PhraseReader,
  segments: readonly Segment[],
  isClosed: boolean,
): readonly Item[] {
  const items: Item[] = []
  for (const [k, segment] of segments.entries()) {
    const last = items.at(-1)
    const phrase = reader.read(segment.run)
    const place =
      last === undefined
        ? phrase === undefined
          ? 'doubtful'
          : 'item'
        : placeOf(reader, last, segment, phrase, segments[k + 1])
    const isNaming = items.length === 1 && isClosed && namesEach(last, phrase, segment)
    if (place === 'doubtful' && !isNaming) return []
    if (isNaming) items.pop()
    if ((place === 'item' || isNaming) && phrase !== undefined) {
      items.push({ phrase, link: segment.link, end: segment.run[1], isOpen: false })
    } else if (last !== undefined) {
      const isOpen = last.isOpen || segment.link === 'comma'
      items[items.length - 1] = { ...last, end: segment.run[1], isOpen }
    }
  }
  return items
}

function isCoordinated(link: Segment['link']): boolean {
  return link === 'and' || link === 'comma and'
}

/** "her opponents, Sen. Ann Bright and Tom Lowe,": the names say who they are. */
function namesEach(last: Item | undefined, phrase: Phrase | undefined, { link }: Segment): boolean {
  const isMany = last?.phrase.kind === 'described' && last.phrase.isPlural
  return isMany && link === 'comma' && phrase?.kind === 'name' && phrase.isPerson
}

/** Whether a segment is one more item, or tells more of the last one. */
function placeOf(
  reader: PhraseReader,
  last: Item,
  { run, link }: Segment,
  phrase: Phrase | undefined,
  next: Segment | undefined,
): Place {
  if (link === 'and') return last.isOpen ? 'insertion' : phrase === undefined ? 'doubtful' : 'item'
  if (reader.isInsertion(run) || phrase === undefined)
    return link === 'comma' || last.isOpen ? 'insertion' : 'doubtful'
  // "Ann Bright, a doctor, and a co-author of the study"
  if (link === 'comma and')
    return last.isOpen && isOneOf(phrase.determiner, 'a', 'an') ? 'insertion' : 'item'
  // "A and B, two reporters": what follows the last of a list is no item of it.
  if (isCoordinated(last.link))
    return phrase.kind !== 'name' || isNamedBehind(last.phrase) ? 'insertion' : 'doubtful'
  // "Ann Bright, of Ely, Ohio, and …": only a person closes what is inserted.
  if (last.isOpen) return phrase.isPerson ? 'item' : 'insertion'
  return listedAfter(last.phrase, phrase, next?.link === 'and')
}

/** "her deputy, Owen Prys,": one person, whose name may follow. */
function isNamedBehind(phrase: Phrase): boolean {
  return phrase.kind === 'described' && phrase.isPersonal && !phrase.isPlural
}

/** What a phrase is that stands behind a comma, by the one before it. */
function listedAfter(last: Phrase, phrase: Phrase, isUnclosed: boolean): Place {
  if (last.kind === 'title' || last.kind === 'singular') return 'doubtful'
  if (phrase.kind === 'singular') return 'insertion'
  if (phrase.kind === 'name' && last.kind === 'described') {
    return isNamedBehind(last) && !isUnclosed ? 'insertion' : 'doubtful'
  }
  if (phrase.kind !== 'described') return 'item'
  const isIndefinite = isOneOf(phrase.determiner, 'a', 'an')
  if (last.kind === 'described')
    return isIndefinite && !isOneOf(last.determiner, 'a', 'an') ? 'insertion' : 'item'
  if (last.kind !== 'name') return 'item'
  if (isIndefinite || !(phrase.isOrganisation || phrase.isPlural)) return 'insertion'
  return last.isOrganisation ? 'doubtful' : 'item'
}
