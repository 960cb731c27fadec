/**
 * From the words that mention a speaker ("he", "the president", "Mr. Rubio") to the speaker: a named person or
 * organisation of the article, or one that stays unnamed. In reading order, because "he" is mostly who spoke last.
 */
import { resolveDescription } from './described-speakers.ts'
import type { Attribution, Span } from './find-attributions.ts'
import { lineAt, type LineView, type ArticleView } from './line-view.ts'
import { ROLES } from './name-words.ts'
import {
  known,
  NOBODY,
  type NamedMention,
  plain,
  roleWords,
  type Resolved,
  type Scene,
  type SpeakerGuess,
} from './speaker-guess.ts'
import { readNames, type Gender, type NamedSpeaker } from './speaker-names.ts'

/** One guess for each attribution, in the same order. `attributions` are in reading order. */
export function nameSpeakers(
  text: string,
  article: ArticleView,
  attributions: readonly Attribution[],
): readonly SpeakerGuess[] {
  const names = readNames(article)
  const mentions = names
    .flatMap((speaker) => speaker.mentions.map((mention) => ({ ...mention, speaker })))
    .sort((a, b) => a.start - b.start)
  const scene: Scene = {
    text,
    article,
    names,
    mentions,
    byRole: byRole(names),
    spoken: [],
    spokenLast: new Map(),
  }
  const order = Array.from(attributions.keys()).sort(
    (a, b) => placeOf(attributions[a]) - placeOf(attributions[b]),
  )
  const guesses: SpeakerGuess[] = attributions.map(() => NOBODY)
  for (const k of order) {
    const attribution = attributions[k]
    if (attribution === undefined) continue
    const [guess, speaker] = resolve(scene, attribution)
    guesses[k] = guess
    if (speaker === undefined) continue
    scene.spokenLast.set(speaker, scene.spoken.length)
    scene.spoken.push({ speaker, start: placeOf(attribution), content: attribution.content })
  }
  return guesses
}

/** Persons by each word of their roles. */
function byRole(names: readonly NamedSpeaker[]): ReadonlyMap<string, readonly NamedSpeaker[]> {
  const found = new Map<string, NamedSpeaker[]>()
  for (const speaker of names) {
    if (speaker.type !== 'person') continue
    for (const word of new Set(speaker.roles.flatMap(roleWords))) {
      const same = found.get(word)
      if (same === undefined) found.set(word, [speaker])
      else same.push(speaker)
    }
  }
  return found
}

function placeOf(attribution: Attribution | undefined): number {
  return (
    attribution?.source[0]?.[0] ?? attribution?.cue[0]?.[0] ?? attribution?.content[0]?.[0] ?? 0
  )
}

function resolve(scene: Scene, attribution: Attribution): Resolved {
  const span = attribution.source[0]
  if (span === undefined) return [NOBODY, undefined]
  const mention = scene.text.slice(span[0], span[1]).replace(/\s+/g, ' ')
  const lower = mention.toLowerCase()
  if (/^(?:he|him|she|her|himself|herself)$/.test(lower))
    return resolvePronoun(
      scene,
      mention,
      span[0],
      /^hi?m?(?:self)?$|^he$/.test(lower) ? 'male' : 'female',
    )
  if (/^(?:i|me|my|myself)$/.test(lower)) return resolveSelf(scene, mention, span[0])
  if (/^(?:it|itself)$/.test(lower)) return resolveThing(scene, mention, span[0])
  if (/^(?:they|them|we|us|you|both|who|which|that|those|these|this)$/.test(lower))
    return [plain(mention, 'unknown', `'${mention}' may be anyone`), undefined]
  const named = namedIn(scene, span)
  if (named !== undefined) return [known(mention, named, 'named'), named]
  return resolveDescription(scene, mention)
}

/** The name that heads a mention: the first person in it that is not an owner ("Trump's campaign manager") or an insertion. */
function namedIn(scene: Scene, span: Span): NamedSpeaker | undefined {
  const usable = mentionsBetween(scene, span[0], span[1]).filter((mention) => {
    const { speaker } = mention
    const view = scene.article.lines[mention.line]
    const next = view?.tokens[mention.end]
    if (next !== undefined && next.start < span[1] && /^['’]s?$/.test(next.text)) return false
    // "a Clinton campaign aide", "White House officials": the head is a plain noun after the name.
    if (
      next !== undefined &&
      next.start < span[1] &&
      (next.pos === 'NOUN' || next.pos === 'ADJ') &&
      !ROLES.has(mention.words.at(-1)?.toLowerCase() ?? '')
    )
      return false
    return !isAfterPreposition(view, mention.first, span, scene.text) && speaker.name !== ''
  })
  return (usable.find(({ speaker }) => speaker.type === 'person') ?? usable[0])?.speaker
}

function mentionsBetween(scene: Scene, from: number, to: number): readonly NamedMention[] {
  const { mentions } = scene
  return mentions.slice(firstAfter(mentions, from - 1), firstAfter(mentions, to - 1))
}

/** The index of the first that starts after a place; how many there are when none does. */
function firstAfter(mentions: readonly NamedMention[], place: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? 0) > place) high = middle
    else low = middle + 1
  }
  return low
}

/** "officials in Iowa", "the mayor of Ely": a name behind a preposition is not the speaker. */
function isAfterPreposition(
  view: LineView | undefined,
  first: number,
  span: Span,
  text: string,
): boolean {
  if (view === undefined) return false
  for (let k = first - 1; k >= 0 && (view.tokens[k]?.start ?? -1) >= span[0]; k--) {
    const token = view.tokens[k]
    if (token === undefined) break
    if (token.pos === 'ADP' && text.slice(token.start, token.end) !== 'of') return true
    if (token.text === 'of') return view.tokens[k - 1]?.pos !== 'PROPN'
    if (token.text === ',') return false
  }
  return false
}

function resolvePronoun(scene: Scene, mention: string, at: number, gender: Gender): Resolved {
  const isOfGender = (speaker: NamedSpeaker): boolean =>
    speaker.gender === gender || speaker.gender === 'unknown'
  const fits = (speaker: NamedSpeaker): boolean => isSomebody(speaker) && isOfGender(speaker)
  // Who has spoken is a person, though only a family name is known.
  const canSpeak = (speaker: NamedSpeaker): boolean =>
    speaker.type === 'person' && isOfGender(speaker)
  const line = lineStart(scene, at)
  const said = lastSpoken(scene, ({ speaker, start }) => start < at && canSpeak(speaker))
  const named = subjectsBefore(scene, line, at).filter(fits)
  // A person named as a subject in this very line wins over who spoke in an earlier one.
  const inLine = named.at(-1)
  const best =
    said !== undefined && said.start >= line
      ? said.speaker
      : (inLine ?? said?.speaker ?? lastNamed(scene, at, fits))
  if (best === undefined)
    return [plain(mention, 'unknown', `nobody before '${mention}' fits`), undefined]
  const rivals = new Set(named.filter((speaker) => speaker !== best))
  return [
    known(
      mention,
      best,
      `'${mention}' is who ${said?.speaker === best ? 'spoke' : 'was named'} last before it`,
      rivals.size === 0,
    ),
    best,
  ]
}

/** A lone capitalised word is a person only when something says so. */
function isSomebody(speaker: NamedSpeaker): boolean {
  return (
    speaker.type === 'person' &&
    (speaker.name.includes(' ') || speaker.role !== undefined || speaker.gender !== 'unknown')
  )
}

function lineStart(scene: Scene, at: number): number {
  return lineAt(scene.article, at)?.line.start ?? at
}

/** Persons that are the subject of a verb in [from, at), outside quotation marks. */
function subjectsBefore(scene: Scene, from: number, at: number): readonly NamedSpeaker[] {
  return mentionsBetween(scene, from, at)
    .filter(({ line, first, end }) => {
      const view = scene.article.lines[line]
      if (view === undefined || view.quotes[first] !== 0) return false
      return view.clauses.subject.some(
        (head, verb) => head >= first && head < end && view.clauses.verbHead[verb] === verb,
      )
    })
    .map(({ speaker }) => speaker)
}

function lastNamed(
  scene: Scene,
  at: number,
  fits: (speaker: NamedSpeaker) => boolean,
): NamedSpeaker | undefined {
  const before = firstAfter(scene.mentions, at - 1)
  return scene.mentions
    .slice(Math.max(0, before - FAR_BACK), before)
    .findLast(({ speaker }) => fits(speaker))?.speaker
}

/** So many mentions, or attributions, back nobody is meant any more. */
const FAR_BACK = 1000

function lastSpoken(
  scene: Scene,
  is: (spoken: Scene['spoken'][number]) => boolean,
): Scene['spoken'][number] | undefined {
  const { spoken } = scene
  for (let k = spoken.length - 1; k >= Math.max(0, spoken.length - FAR_BACK); k--) {
    const one = spoken[k]
    if (one !== undefined && is(one)) return one
  }
  return undefined
}

/** "I" in a quote is whoever says the quote; outside of one, the article's author. */
function resolveSelf(scene: Scene, mention: string, at: number): Resolved {
  const around = lastSpoken(scene, ({ content }) =>
    content.some(([start, end]) => start <= at && at < end),
  )
  if (around !== undefined)
    return [
      known(mention, around.speaker, `'${mention}' in a quote is who says it`),
      around.speaker,
    ]
  return [plain(mention, 'unknown', `'${mention}' outside a known quote`), undefined]
}

function resolveThing(scene: Scene, mention: string, at: number): Resolved {
  const last = lastSpoken(
    scene,
    ({ speaker, start }) => start < at && speaker.type === 'organisation',
  )?.speaker
  const best = last ?? lastNamed(scene, at, ({ type }) => type === 'organisation')
  if (best === undefined)
    return [plain(mention, 'unknown', `'${mention}' may be anything`), undefined]
  return [known(mention, best, `'${mention}' is the organisation named last`, false), best]
}
