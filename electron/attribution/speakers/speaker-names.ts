/**
 * The people and organisations of an article: every capitalised name, with the role said before or after it, and its
 * short forms gathered under its longest one.
 */
import { agencyOf, isWellKnown } from '../../../shared/domain/naming/outlet-name.ts'
import { isGivenName, type Gender } from '../names/given-names.ts'
import {
  hiddenMentions,
  isInCapitals,
  isTitleCase,
  knownMentions,
  readBodyNames,
} from '../names/headline-names.ts'
import { isFirst } from '../names/name-runs.ts'
import type { ArticleView, LineView } from '../text/line-view.ts'
import { isOrganisation, mentionsIn, type NameMention } from '../names/name-mentions.ts'
import { gatherNames, type GatheredMention, type GatheredName } from '../names/name-gathering.ts'
import { isPlaceName } from '../names/place-names.ts'
import { isWord } from '../text/text-tokens.ts'

export type NameType = 'person' | 'organisation'

export interface NamedSpeaker {
  readonly name: string
  /** A place that speaks is its government. */
  readonly type: NameType
  readonly gender: Gender
  /** The role first said of it, and every role, as the text says them. */
  readonly role: string | undefined
  readonly roles: readonly string[]
  readonly aliases: readonly string[]
  readonly mentions: readonly GatheredMention[]
  /** "Poppy, who wants to be a vet,", "Poppy Orr, 12,": what is put in so is told of a person. */
  readonly isToldOf: boolean
  /** Whether anything but the capital of a sentence's first word shows that it is a name. */
  readonly isSure: boolean
}

export function readNames(article: ArticleView): readonly NamedSpeaker[] {
  const inCapitals = article.lines.map(isInCapitals)
  // A text that is all in capitals has its names in them too.
  const isLoud = inCapitals.filter(Boolean).length * 2 > article.lines.length
  const isHeadline = article.lines.map(
    (view, line) =>
      (line === 0 && article.lines.length > 1 && isTitleCase(view)) ||
      (!isLoud && inCapitals[line] === true),
  )
  const body = article.lines.flatMap((view, line) =>
    mentionsIn(view, line).filter(
      (mention) => isHeadline[line] !== true || (inCapitals[line] !== true && isTitled(mention)),
    ),
  )
  const known = readBodyNames(body)
  const headlines = article.lines.flatMap((view, line) =>
    isHeadline[line] === true
      ? knownMentions(view, line, known).filter(({ start }) => !known.starts.has(start))
      : [],
  )
  const hidden = article.lines.flatMap((view, line) =>
    isHeadline[line] === true ? [] : hiddenMentions(view, line, known),
  )
  const mentions = [...headlines, ...body, ...hidden].sort((a, b) => a.start - b.start)
  return gatherNames(article, mentions).map((gathered) => nameSpeaker(article, gathered))
}

function nameSpeaker(
  article: ArticleView,
  { words, gender, mentions, aliases }: GatheredName,
): NamedSpeaker {
  const hasTitle = mentions.some(({ honorific }) => honorific !== undefined)
  const isPlace = !hasTitle && isPlaceName(words)
  const roles = isPlace
    ? []
    : [...new Set(mentions.flatMap(({ role }) => (role === undefined ? [] : [role])))]
  const isBody =
    isOrganisation(words) ||
    isPlace ||
    isOutlet(words.join(' ')) ||
    mentions.some((one) => isFirm(article, one))
  return {
    name: words.join(' '),
    type: isBody && !hasTitle ? 'organisation' : 'person',
    gender,
    role: roles[0],
    roles,
    aliases: [...aliases],
    mentions,
    isToldOf: mentions.some((one) => isTelling(article, one)),
    isSure:
      words.length > 1 ||
      hasTitle ||
      isBody ||
      roles.length > 0 ||
      isGivenName(words[0] ?? '') ||
      mentions.some(({ line, first }) => isOfItself(article.lines[line], first)) ||
      !isWord(words[0] ?? ''),
  }
}

/** Whether a word has its capital from no place. */
function isOfItself(view: LineView | undefined, first: number): boolean {
  return view === undefined || !isFirst(view, first)
}

/** "Five Questions for Dr Ines Vale": a whole name behind its title is one in any line that is not all in capitals. */
function isTitled({ honorific, words }: NameMention): boolean {
  return honorific !== undefined && words.length === 2 && isGivenName(words[0] ?? '')
}

function isOutlet(name: string): boolean {
  return agencyOf(name) !== null || isWellKnown(name)
}

function isTelling({ lines }: ArticleView, { line, end }: NameMention): boolean {
  const [comma, next] = lines[line]?.tokens.slice(end, end + 2) ?? []
  return comma?.text === ',' && /^(?:who|\d{1,2})$/.test(next?.text ?? '')
}

/** "Larkfield Foods plc" */
function isFirm({ lines }: ArticleView, { line, end }: NameMention): boolean {
  return /^(?:plc|ltd|inc|llc|gmbh|pty)$/i.test(lines[line]?.tokens[end]?.text ?? '')
}
