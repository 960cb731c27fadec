import { readByline, readNameLine } from '../../shared/domain/naming/byline.ts'
import {
  featuresOf,
  signsSeen,
  type Features,
} from '../../shared/domain/naming/candidate-choice.ts'
import { isOutletName } from '../../shared/domain/naming/outlet-name.ts'
import { weekdayCalled } from '../../shared/domain/text/calendar-names.ts'
import { isCorrection, isCredit, isFurniture } from '../../shared/domain/text/page-furniture.ts'
import { DATE_LABEL, readDateLine } from '../../shared/domain/text/written-date.ts'
import { isInDateline, type DateCandidate } from './date-candidate.ts'
import { SHORT, type DateMention } from './date-mention.ts'
import { isProse, type Head } from './head.ts'
import { readBareLabel, readLabels } from './label-line.ts'
import type { FoundTitle } from './title-candidate.ts'

/** How near a date its time stands, in code units. */
const NEAR = 25

const RIGHTS = /©|\([Cc]\)|\bcopyright\b/iu
const TIME = /\d{1,2}[:.h]\d\d|\d ?[ap]\.?m\b|\bGMT\b/iu
const WEEKDAY = /\b(?<day>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\.?[,.]? ?$/iu
/** What stands before the day of something that a report is on. */
const EVENT =
  /\b(?:ended|ending|until|till|since|from|to|by|before|after|in|for|due|between|of|born|died|held|dated|begins?|opens?|starts?|aged?|effective|and)\s*(?:the )?$/iu
const PAGE = /\b(?:pages?|pp?\.?) ?\p{Lu}?\d|\bvol(?:ume)?\.|\bissue\b|\bNo\. ?\d/iu
const ADDRESS = /(?:https?:\/\/|www\.)\S*$/u

/** What is known of a text when a date in it is weighed. */
interface Surroundings {
  readonly head: Head
  readonly title: FoundTitle | null
  readonly all: readonly DateCandidate[]
  /** The days that lines, and no sentences, give with their year. */
  readonly days: readonly string[]
}

function zoneOf({ line: { zone, at } }: DateMention, title: FoundTitle | null): string {
  if (zone !== 'head') return zone
  if (title === null) return 'head'
  if (at > title.last) return 'below'
  return at < title.first ? 'over' : 'title'
}

/** What labels a date: a label before it, or in the line above. Empty for nothing. */
function labelOf({ line: { words, zone, at }, start }: DateMention, { lines }: Head): string {
  const labels = readLabels(words, 0)
  const own = labels.find(({ span }) => start >= span.start && start < span.end)
  if (own !== undefined) return own.name
  const above = zone === 'head' ? (lines[at - 1]?.words ?? '') : ''
  if (/^(?:last )?(?:updated|modified):?$/i.test(above)) return 'visited'
  return DATE_LABEL.test(above) || readBareLabel(above) === 'date' ? 'date' : ''
}

/** Whether the weekday before a day is its own; null where none stands there. */
function isWeekdayRight({ line: { words }, start, date }: DateMention): boolean | null {
  const day = weekdayCalled(WEEKDAY.exec(words.slice(0, start))?.groups?.['day'] ?? '-')
  if (day < 0 || date.length < 10) return null
  return new Date(`${date}T00:00:00Z`).getUTCDay() === (day + 1) % 7
}

/** What else stands in the line of a date. */
function besides(mention: DateMention): readonly string[] {
  const { start, end, before } = mention
  const { words } = mention.line
  const rest = readDateLine(words)?.rest ?? words
  const cells = rest.split('|').filter((cell) => cell !== '')
  const [ahead, behind] = [words.slice(0, start), words.slice(end)]
  const weekday = isWeekdayRight(mention)
  return signsSeen([
    ['alone', cells.length === 0],
    ['with outlet', cells.some(isOutletName)],
    ['with name', cells.some((cell) => readByline(cell) !== null || readNameLine(cell) !== null)],
    ['with time', TIME.test(ahead.slice(-NEAR)) || TIME.test(behind.slice(0, NEAR))],
    ['with weekday', weekday === true],
    ['with a wrong weekday', weekday === false],
    ['of an event', EVENT.test(ahead)],
    ['of rights', RIGHTS.test(words)],
    ['of a page', PAGE.test(words)],
    ['in a credit', isCredit(words)],
    ['in a correction', isCorrection(words)],
    ['in furniture', isFurniture(words)],
    ['in an address', ADDRESS.test(ahead)],
    ['in dateline', isInDateline(mention)],
    ['begins its line', start === 0],
    ['ends its line', behind === ''],
    ['second of its line', before > 0],
  ])
}

/** What stands around the line of a date. */
function surroundingsOf(
  { line: { zone, at } }: DateMention,
  { head: { lines }, title }: Surroundings,
): readonly string[] {
  if (zone !== 'head') return zone === 'foot' && at === 0 ? ['last line'] : []
  return signsSeen([
    [`in ${lines[at]?.reading.kind ?? ''}`, true],
    ['under byline', lines[at - 1]?.reading.kind === 'byline'],
    ['over byline', lines[at + 1]?.reading.kind === 'byline'],
    ['under title', title !== null && at === title.last + 1],
    ['over report', at === lines.length - 1],
    ['first line', at === 0],
  ])
}

function readMention(mention: DateMention, around: Surroundings): readonly string[] {
  const { form, rank } = mention
  const { words } = mention.line
  const zone = zoneOf(mention, around.title)
  const label = labelOf(mention, around.head)
  const isInProse = isProse(words) || words.length > SHORT
  const placed = [
    ...besides(mention),
    ...surroundingsOf(mention, around),
    ...(isInProse ? ['in prose'] : []),
    ...(label === '' ? [] : [`label ${label}`]),
  ]
  return [
    zone,
    form,
    rank,
    `${rank} ${zone}`,
    `${form} ${zone}`,
    ...placed.flatMap((sign) => [sign, `${sign} ${zone}`]),
    ...signsSeen([
      [`${rank} in prose`, isInProse],
      [`label ${label} ${rank}`, label !== ''],
    ]),
  ]
}

/** What the other candidates say of one. */
function relationsOf(
  { date, mentions }: DateCandidate,
  { all, days }: Surroundings,
): readonly string[] {
  const others = days.filter((day) => day !== date)
  const isDay = date.length === 10
  const isBeside = isDay && others.length > 0
  const isCompleted = mentions.every(({ form }) => form === 'completed')
  const isFirst = mentions.some(({ rank }) => rank === 'first')
  const zones = new Set(mentions.map(({ line }) => line.zone))
  return signsSeen([
    ['only one', all.length === 1],
    ['only day', isDay && others.length === 0],
    ['earliest', isBeside && others.every((day) => day > date)],
    ['latest', isBeside && others.every((day) => day < date)],
    ['part of a day', !isDay && others.some((day) => day.startsWith(date))],
    ['beside a day', !isDay && others.length > 0],
    ['first, and another is not', isFirst && days.length > 1],
    ['several times', mentions.length > 1],
    ['in head and foot', zones.size > 1],
    ['completed only', isCompleted],
    ['completed, another written', isCompleted && days.length > 0],
  ])
}

/** What of each candidate of a text is weighed, in their order. */
export function readDateFeatures(
  head: Head,
  title: FoundTitle | null,
  candidates: readonly DateCandidate[],
): readonly Features[] {
  const isWritten = ({ form, line }: DateMention): boolean =>
    form !== 'completed' && !isProse(line.words)
  const days = candidates
    .filter(({ date, mentions }) => date.length === 10 && mentions.some(isWritten))
    .map(({ date }) => date)
  const around: Surroundings = { head, title, all: candidates, days }
  return candidates.map((one) =>
    featuresOf([
      ...one.mentions.flatMap((mention) => readMention(mention, around)),
      ...relationsOf(one, around),
    ]),
  )
}
