import { readByline, readNameLine } from '../../shared/domain/naming/byline.ts'
import type { NameKind } from '../../shared/domain/naming/outlet-kind.ts'
import { isMotto } from '../../shared/domain/naming/outlet-line.ts'
import { areCapital, isOutletName } from '../../shared/domain/naming/outlet-name.ts'
import { isFurniture, isSection } from '../../shared/domain/text/page-furniture.ts'
import { readDateLine } from '../../shared/domain/text/written-date.ts'
import { isProse, isStopped } from './head.ts'
import { countWords, isInCapitals } from './title-line.ts'

/** A line of more words is no name, and no role. */
const NAME_WORDS = 11

/** What a paper, a newsletter or a body says of itself below its name. */
const SELF =
  /\b(?:news(?:paper)?|magazine|newsletter|journal(?:ism)?|bulletin|briefing|letter|digest|guide|blog|edition|issue|stories|voice|weekly|daily|monthly|archives?|network|official|report)\b/iu
const TURN = /^["“]?\p{Lu}[\p{L}.,’' ()-]{0,40}:\s/u
const TIME = /\d{1,2}:\d\d|-->|\bago\b/u
const CELLS = /\s+[–—|·•/-]\s+|\s*[|»›→]\s*|,\s|:\s/u
const STEPS = /[→»›>/]/gu

/** Kinds of names that are no titles. */
const NO_TITLES: ReadonlySet<NameKind> = new Set([
  'agency',
  'well known',
  'network',
  'database',
  'furniture',
  'host name',
  'date',
  'news of a place',
  'outlet',
  'compound',
  'role',
  'call sign',
])

const LENGTHS = ['', 'one', 'two', 'three', 'four', 'five', 'six']

function lengthOf(count: number): string {
  if (count > 24) return 'of a sentence'
  return count > 16 ? 'long' : (LENGTHS[count] ?? 'usual')
}

function isOfNames(words: string): boolean {
  const cells = words.split(CELLS)
  const isName = (cell: string): boolean =>
    isFurniture(cell) || isSection(cell) || isOutletName(cell) || readDateLine(cell) !== null
  return cells.length > 1 && cells.every(isName)
}

/** How words that may be a title read by themselves: `kind` is what they read like as a name. */
export function formOfTitle(words: string, kind: NameKind): readonly string[] {
  const count = countWords(words)
  const isNamed = areCapital(words)
  const letters = isInCapitals(words) ? 'in capitals' : isNamed ? 'capital' : 'small'
  const names = count <= NAME_WORDS ? readNameLine(words) : null
  const isOfItself = SELF.test(words)
  const signs: readonly (readonly [string, boolean])[] = [
    [
      'named',
      NO_TITLES.has(kind) ||
        names?.isDescribed === true ||
        readByline(words) !== null ||
        isSection(words),
    ],
    ['of names', isOfNames(words)],
    ['of itself', isOfItself],
    ['of itself small', isOfItself && !isNamed && count <= NAME_WORDS],
    ['begins as outlet', count > 2 && isOutletName(words.split(/\s+[-–—|:]\s+|: /u)[0] ?? '')],
    ['motto', count < 9 && isMotto(words)],
    ['dated', readDateLine(words) !== null],
    ['small first', /^\p{Ll}/u.test(words)],
    ['full stop', /\.["”’)]*$/u.test(words)],
    ['old full stop', letters === 'in capitals' && words.endsWith('.')],
    ['sentence', count > 4 && !isNamed && isStopped(words)],
    ['several sentences', /\p{Ll}{2}[.!?]["”’]? \p{Lu}\p{Ll}/u.test(words)],
    ['prose', isProse(words)],
    ['asks', /\?["”’)]*$/u.test(words)],
    ['quotation first', /^["“‘«„]/u.test(words)],
    [
      'begins as titles do',
      /^(?:the|an?|how|why|what|when|who|where|is|can|should)\b/iu.test(words),
    ],
    ['begins with a mark', /^[^\p{L}\p{N}\p{Extended_Pictographic}"“”„«‘'’(¿¡#$€£]/u.test(words)],
    ['begins with a number', /^\d{1,3}[./)]/u.test(words)],
    ['ends open', /[,:;–—-]$/u.test(words)],
    ['ends with a colon', words.endsWith(':')],
    ['colon', /\p{L}: ?\S/u.test(words)],
    ['dash', /\s[–—-]\s/u.test(words)],
    ['bar', /\s[>/•·]\s|[|»›→]/u.test(words)],
    ['path', (words.match(STEPS)?.length ?? 0) > 1],
    ['address', /@|:\/\/|\bwww\./u.test(words)],
    ['time', TIME.test(words)],
    ['turn', TURN.test(words)],
    ['greeting', /^(?:hello|hi|dear|good (?:morning|evening|afternoon))\b/iu.test(words)],
  ]
  return [
    `length ${lengthOf(count)}`,
    `${letters} letters`,
    `${letters} ${count > 4 ? 'long' : 'short'}`,
    `is ${kind}`,
    ...signs.flatMap(([sign, isSo]) => (isSo ? [sign] : [])),
  ]
}
