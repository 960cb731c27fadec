/** Which named body a common noun means: "the company", "the watchdog", "the club". */
import { isWellKnown, agencyOf } from '../../../shared/domain/naming/outlet-name.ts'
import { bare } from '../names/name-runs.ts'
import { bodyKind, type BodyKind } from './body-nouns.ts'
import { isInLead, isIntroduced, namesTiedTo } from './described-names.ts'
import { natureOf } from './name-nature.ts'
import { salientBefore } from './salience.ts'
import type { SpeakerContext } from './speaker-guess.ts'
import type { NamedSpeaker } from './speaker-names.ts'

/** Nouns that only bodies of that kind of name are called by: "the council", not any authority. */
const BY_NAME =
  /^(?:council|university|college|school|institute|hospital|trust|board|committee|commission|ministry|government|administration|party|campaign|union|league|association|federation|alliance|court|tribunal|bench|bureau|office|force|police|team|side|network|press|media|public|staff|jury|crown|prosecution|defence|defense)$/

const KINDS: readonly (readonly [BodyKind, RegExp])[] = [
  [
    'club',
    /^(?:united|rovers|athletic|rangers|city|town|fc|afc|rfc|cc|wanderers|albion|county|hotspur|villa|rugby|cricket)$/,
  ],
  ['union', /^(?:union|guild|federation|workers|alliance|teamsters)$/],
  [
    'authority',
    /^(?:council|authority|ministry|department|agency|commission|committee|board|bureau|office|court|tribunal|police|constabulary|government|administration|trust|nhs|university|college|school|institute|hospital|congress|senate|parliament|assembly|house|shire|borough|exchange|service|regulator|inspectorate|executive|of\p{Ll}{2,})$/u,
  ],
  [
    'firm',
    /^(?:plc|ltd|inc|llc|corp|co|company|corporation|airways|airlines|foods|systems|technologies|motors|energy|pharma|pharmaceuticals|industries|holdings|group|bank|capital|electric|resources|partners|limited|biosciences|securities)$/,
  ],
  [
    'other',
    /^(?:foundation|society|association|charity|campaign|party|forum|network|institution|research|news|times|post|herald|tribune|journal|radio|tv|television)$/,
  ],
]
/** How those are named that watch over others. */
const WATCHING =
  /\b(?:Authority|Commission|Board|Bureau|Agency|Office|Regulator|Inspectorate|Executive|Of\p{Ll}{2,})\b/u
/** The weight of each mention of a body in a text that goes on to call it by a noun. */
const OF_EACH = 30
const MOST_MENTIONS = 6
/** Of whom nothing shows a body. */
const OPEN = 0.6

/** The named body that a noun for one means at a place; undefined when none is likely. */
export function bodyCalled(
  context: SpeakerContext,
  noun: string,
  at: number,
): NamedSpeaker | undefined {
  const kind = bodyKind(noun)
  if (kind === undefined) return undefined
  const tied = namesTiedTo(context, noun).filter((one) => isBodyOf(context, one, kind))
  if (tied.length === 1) return tied[0]
  if (BY_NAME.test(noun) || isIntroduced(context, noun, at)) return undefined
  return likeliest(
    context,
    kind,
    at,
    tied,
    /^(?:regulator|watchdog)$/.test(noun) ? WATCHING : undefined,
  )
}

function likeliest(
  context: SpeakerContext,
  kind: BodyKind,
  at: number,
  tied: readonly NamedSpeaker[],
  named = /(?:)/u,
): NamedSpeaker | undefined {
  const fits = (one: NamedSpeaker): boolean =>
    (tied.length === 0 || tied.includes(one)) &&
    isBodyOf(context, one, kind) &&
    named.test(one.name)
  const salient = new Map(
    salientBefore(context, at, '', fits).map(({ speaker, weight }) => [speaker, weight]),
  )
  const isBelow = isInLead(context, at)
  const weigh = (one: NamedSpeaker): number => {
    const count = one.mentions.filter(({ start }) => isBelow || start < at).length
    const share = natureOf(context.article, one) === 'body' ? 1 : OPEN
    return share * ((salient.get(one) ?? 0) + OF_EACH * Math.min(count, MOST_MENTIONS))
  }
  const [best] = context.names
    .filter(fits)
    .map((speaker) => ({ speaker, weight: weigh(speaker) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return best?.speaker
}

/** Whether a name may be a body's of a kind. */
function isBodyOf(context: SpeakerContext, speaker: NamedSpeaker, kind: BodyKind): boolean {
  const { article } = context
  const nature = natureOf(article, speaker)
  const { name, mentions } = speaker
  if (nature === 'person' || nature === 'place' || agencyOf(name) !== null || isWellKnown(name))
    return false
  // Words of a headline that are in capitals to be loud.
  if (/^\p{Lu}{3,}$/u.test(name) && mentions.every(({ start }) => isInLead(context, start)))
    return false
  if (nature === 'open' && !name.includes(' ') && mentions.length < 2) return false
  const own = kindOfName(name)
  return own === undefined ? kind !== 'authority' && kind !== 'union' : own === kind
}

function kindOfName(name: string): BodyKind | undefined {
  const words = name.split(' ').map(bare)
  return KINDS.find(([, is]) => words.some((word) => is.test(word)))?.[0]
}
