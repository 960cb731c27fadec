import { foldText } from '../text/folding.ts'
import type { Features } from './candidate-choice.ts'
import { isHostOf } from './host-name.ts'
import { keyOfName } from './naming.ts'
import {
  endsOf,
  hostsIn,
  initialsOf,
  type OutletCandidate,
  type OutletEvidence,
  type TextOrigin,
} from './outlet-candidate.ts'
import { kindOfName, type NameKind } from './outlet-kind.ts'
import { isCompanyName, isNameLine } from './outlet-line.ts'
import { isOutletName } from './outlet-name.ts'

/** What tells that a text is what somebody gave to the press. */
const RELEASE =
  /^[\s*#-]*(?:for immediate release|(?:press|news|media) (?:release|statement)|notes? (?:to|for) (?:the )?editors|(?:press|media|news)? ?(?:contacts?|enquiries)|embargo|about (?!us\b|this\b|the author)\p{L})/imu
/** How much of a text's start and end tells so, in code units. */
const EDGE = 3000

/** Standing by themselves, names of some kinds tell more than others. */
const STANDING = [
  'line first',
  'start first',
  'line above',
  'start above',
  'line below',
  'start below',
  'line foot',
  'line last',
  'end last',
  'end first',
] as const satisfies readonly OutletEvidence[]

/** A candidate with what is asked of it more than once. */
interface Read extends OutletCandidate {
  readonly kind: NameKind
  readonly isNameLine: boolean
  /** Its letters and digits alone, as in the name of a site. */
  readonly joined: string
  readonly words: number
  readonly times: number
}

/** What of the text and of its other candidates a candidate is seen beside. */
interface Surroundings {
  readonly text: string
  readonly origin: TextOrigin
  readonly all: readonly Read[]
  readonly title: string
  readonly byline: string
  readonly dateline: string
  readonly hosts: readonly string[]
  /** The words that sites are called by: “albyecho” of “www.albyecho.example”. */
  readonly labels: readonly string[]
  readonly isRelease: boolean
  /** Whether a name that is no agency's stands at the top. */
  readonly isTopNamed: boolean
  /** The words that the text has in small letters too. */
  readonly plain: ReadonlySet<string>
  readonly timesOf: (key: string) => number
}

const isWithin = (key: string, words: string): boolean => ` ${words} `.includes(` ${key} `)

function readSurroundings(
  text: string,
  origin: TextOrigin,
  candidates: readonly OutletCandidate[],
): Surroundings {
  const ends = endsOf(text)
  const folded = ` ${keyOfName(ends)} `
  const timesOf = (key: string): number => folded.split(` ${key} `).length - 1
  const keyOf = (part: 'title' | 'byline' | 'dateline'): string => {
    const span = origin.parts[part]
    return span === null ? '' : keyOfName(text.slice(span.start, span.end))
  }
  const hosts = hostsIn(ends)
  const all = candidates.map((one): Read => ({
    ...one,
    kind: kindOfName(one.name),
    isNameLine: isNameLine(one.name),
    joined: foldText(one.name).replaceAll(/[^\p{L}\p{N}]/gu, ''),
    words: one.key.split(' ').length,
    times: timesOf(one.key),
  }))
  const isAtTop = ({ evidence, kind }: Read): boolean =>
    evidence.has('line first') ||
    evidence.has('start first') ||
    ((evidence.has('line above') || evidence.has('line below')) && kind === 'outlet')
  return {
    text,
    origin,
    all,
    title: keyOf('title'),
    byline: keyOf('byline'),
    dateline: keyOf('dateline'),
    hosts,
    labels: hosts.map((host) => host.split('.').at(-2)?.replaceAll('-', '') ?? ''),
    isRelease: RELEASE.test(text.slice(0, EDGE)) || RELEASE.test(text.slice(-EDGE)),
    isTopNamed: all.some((one) => one.kind !== 'agency' && one.isNameLine && isAtTop(one)),
    plain: new Set(ends.match(/(?<![\p{L}’'-])\p{Ll}{3,}/gu)),
    timesOf,
  }
}

/** Where and how a candidate is named. */
function evidenceOf({ evidence, kind, isNameLine: isName, words }: Read): readonly string[] {
  const standing = [...evidence].filter((one) => {
    const zone = /^piece (?<zone>.*)$/u.exec(one)?.groups?.['zone']
    return (
      zone === undefined ||
      ![...evidence].some((other) => other !== one && other.endsWith(` ${zone}`))
    )
  })
  const isOutlet = kind === 'outlet' || kind === 'compound' || kind === 'named with an article'
  const forms = [
    ...(isName ? ['name'] : []),
    ...(isOutlet ? ['outlet'] : []),
    ...(kind === 'person' ? ['person'] : []),
  ]
  const spots = STANDING.filter((spot) => evidence.has(spot))
  const placed = forms.flatMap((form) => spots.map((spot) => `${form} ${spot}`))
  return [
    ...standing,
    ...placed,
    ...(evidence.has('told') && words > 1 ? ['told more words'] : []),
    ...(evidence.has('rights') &&
    kind !== 'company' &&
    kind !== 'institution' &&
    kind !== 'database'
      ? ['own rights']
      : []),
    ...(evidence.has('agency') && kind === 'agency' ? ['known agency'] : []),
    ...(evidence.has('agency') && kind !== 'agency' && kind !== 'place' ? ['own agency'] : []),
    ...(evidence.has('sender') && kind === 'person' ? ['person sender'] : []),
  ]
}

/** How a candidate is written. */
function formOf({ key, name, kind, isNameLine: isName, words }: Read): readonly string[] {
  const signs: readonly (readonly [string, boolean])[] = [
    [`is ${kind}`, true],
    ['is a line’s name', isName],
    ['one word', words === 1],
    ['short', key.length < 4],
    ['figures', /\d/.test(name)],
    ['capitals', !/\p{Ll}/u.test(name)],
    ['small first', /^\p{Ll}/u.test(name)],
    ['company’s', kind === 'outlet' && isCompanyName(name)],
  ]
  return signs.flatMap(([sign, isSo]) => (isSo ? [sign] : []))
}

/** What the parts of the text and its addresses say of a candidate. */
function companyOf(one: Read, around: Surroundings): readonly string[] {
  const { key, name, kind, evidence, joined, words, times } = one
  const { text, title, byline, dateline, hosts, labels, isRelease, timesOf } = around
  const isSpeaker = [`${name} said`, `said ${name}`, `${name} says`, `${name} added`].some((said) =>
    text.includes(said),
  )
  const isPlain = kind === 'name' || kind === 'named with an article' || kind === 'person'
  const isBody = kind === 'institution' || kind === 'company'
  const surname = key.slice(key.lastIndexOf(' ') + 1)
  const signs: readonly (readonly [string, boolean])[] = [
    ['in title', isWithin(key, title)],
    ['in byline', isWithin(key, byline)],
    ['begins byline', ` ${byline} `.replace(/^ by /u, ' ').startsWith(` ${key} `)],
    ['person in byline', kind === 'person' && isWithin(key, byline)],
    ['in dateline', isWithin(key, dateline)],
    ['in file name', isWithin(key, keyOfName(around.origin.fileName.replaceAll('_', ' ')))],
    ['of host', hosts.some((host) => isHostOf(host, name))],
    [
      'begins host',
      joined.length > 4 && labels.some((label) => label !== joined && label.startsWith(joined)),
    ],
    ['body in a release', isRelease && isBody],
    ['name in a release', isRelease && isPlain],
    ['said', isSpeaker && !isRelease],
    ['said in a release', isSpeaker && isRelease],
    ['last word alone', words > 1 && words < 4 && timesOf(surname) > times],
    ['begins title', ` ${title} `.startsWith(` ${key} `)],
    ['begins title of a release', isRelease && ` ${title} `.startsWith(` ${key} `)],
    ['plain words', key.split(' ').every((word) => around.plain.has(word))],
    ['sender of its site', evidence.has('sender') && hosts.some((host) => isHostOf(host, name))],
    ['agency below another', kind === 'agency' && around.isTopNamed],
  ]
  return signs.flatMap(([sign, isSo]) => (isSo ? [sign] : []))
}

/** What the other candidates say of one: that it is a part of another, or another of it. */
function relationsOf(one: Read, { all, labels, timesOf }: Surroundings): readonly string[] {
  const { key, name, kind, evidence, words, times } = one
  const others = all.filter((other) => other.key !== key)
  const longer = others.filter((other) => isWithin(key, other.key))
  const isPiece = [...evidence].every((sign) => sign.startsWith('piece '))
  const isStanding = (other: Read): boolean =>
    [...other.evidence].some((sign) => /^(?:line|start|label|sender)\b/u.test(sign))
  const signs: readonly (readonly [string, boolean])[] = [
    [
      'always inside another',
      longer.some((other) => other.isNameLine && times <= timesOf(other.key)),
    ],
    ['within a longer', longer.some((other) => times <= timesOf(other.key))],
    [
      'before a comma',
      longer.some((other) => other.name.startsWith(`${name}, `) && times <= timesOf(other.key) + 1),
    ],
    ['cut short', isPiece && longer.some((other) => other.kind === kind && isStanding(other))],
    [
      'around another',
      others.some(
        (other) =>
          isWithin(other.key, key) && (isOutletName(other.name) || other.evidence.size > 2),
      ),
    ],
    [
      'initials of another',
      kind === 'initials' && others.some((other) => initialsOf(other.name) === key),
    ],
    ['has initials', words > 2 && others.some((other) => other.key === initialsOf(name))],
    [
      'host of another',
      kind === 'host name' &&
        others.some(
          ({ isNameLine: isName, kind: other, joined }) =>
            isName &&
            other !== 'host name' &&
            joined.length > 4 &&
            labels.some((label) => label.startsWith(joined)),
        ),
    ],
  ]
  return signs.flatMap(([sign, isSo]) => (isSo ? [sign] : []))
}

/** How much of a candidate there is: how often it is named, in how many ways, how many words it has. */
function amountsOf({ kind, evidence, words, times }: Read): readonly (readonly [string, number])[] {
  const ways = new Set(
    [...evidence].map((one) => one.replace(/^(?:line|start|end|cell|piece) /u, '')),
  )
  const whose = kind === 'agency' ? ' of an agency' : kind === 'person' ? ' of a person' : ''
  return [
    [`ways${whose}`, Math.min(3, ways.size - 1)],
    [`times${whose}`, Math.min(2, Math.log(1 + times))],
    ['many words', kind === 'institution' ? 0 : Math.min(2, Math.max(0, words - 4))],
  ]
}

/** What of each candidate of a text is weighed, in their order. */
export function readOutletFeatures(
  text: string,
  origin: TextOrigin,
  candidates: readonly OutletCandidate[],
): readonly Features[] {
  const around = readSurroundings(text, origin, candidates)
  return around.all.map((one) => {
    const signs = [
      ...evidenceOf(one),
      ...formOf(one),
      ...companyOf(one, around),
      ...relationsOf(one, around),
    ]
    const amounts = amountsOf(one).filter(([, amount]) => amount > 0)
    return new Map([['candidate', 1], ...signs.map((sign) => [sign, 1] as const), ...amounts])
  })
}
