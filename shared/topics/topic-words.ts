import { isStopWord, stemOf } from '../comparison/words.ts'
import { foldText } from '../domain/text/folding.ts'
import type { Id } from '../domain/id.ts'
import { foldTopic } from '../domain/topic.ts'
import { conceptsOf } from './news-concepts.ts'

/** What of a claim is looked at to propose topics: plain data, to be handed to a worker. */
export interface TopicClaim {
  readonly id: Id
  /** Its words, and the analyst's own for it. */
  readonly text: string
  /** The sentences that it stands in. */
  readonly sentence: string
  /** The paragraph that it stands in. */
  readonly paragraph: string
  readonly articleId: Id
  /** The article's heading. */
  readonly title: string
  /** Who published the article; '' where that is not known. */
  readonly outlet: string
  /** Where it stands in its article: claims are neighbours in this order. */
  readonly place: number
  /** Speakers, sources and the outlet by name: nobody's name is what a claim is about. */
  readonly names: readonly string[]
  readonly topics: readonly string[]
}

/** A word of a claim or of what stands around it. */
export interface TopicWord {
  /** As written. */
  readonly text: string
  readonly stem: string
  /** Folded. */
  readonly word: string
  /** Whether it is written as a name: a capital that no sentence begins with. */
  readonly isName: boolean
  readonly isStop: boolean
  /** Whether a sign, or the start of the text, parts it from the word before. */
  readonly isApart: boolean
}

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu

/** Words that are no topic by themselves: quantities, times, attitudes, and what claims are made with. */
const EMPTY: ReadonlySet<string> = new Set(
  `thing things way lot bit kind part number amount time times day days week weeks month months year years hour
  hours minute minutes today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january
  february march april may june july august september october november december morning evening night spring summer
  autumn winter people man men woman women person persons anyone anybody nobody everyone everybody someone somebody
  nothing something anything everything mr mrs ms dr sir per cent percent half third quarter hundred hundreds thousand
  thousands million millions billion dozen dozens first second last next new old good better best bad worse worst big
  small large great long short high low early late right wrong able likely certain sure clear real true full whole
  back away down up around across along far near less least enough again already almost now soon later rather quite
  really well maybe perhaps however instead including despite according ago yet else don't doesn't didn't won't can't
  wouldn't couldn't isn't aren't wasn't weren't hasn't haven't i've i'd i'll we've we'd we'll you've you're he'd he's
  she'd she's it'd it'll they've they'd they'll that'd what's who's let's one two three four five six seven eight nine
  ten eleven twelve twenty place end start point side case fact question issue problem matter reason result idea area
  position decision statement answer view word words group member members spokesman spokeswoman spokesperson official
  officials
  council councils government governments ministry department committee board authority authorities agency company
  companies firm group groups team office fewer today's called asked given made make take taken put set get got going
  come came go went know known think thought want wanted need needed see seen look looked use used keep kept`
    .trim()
    .split(/\s+/),
)

/** The words of a text in order, those included that only join others. */
export function readWords(text: string): readonly TopicWord[] {
  let end = 0
  return Array.from(text.matchAll(WORD), ({ 0: found, index }) => {
    const between = text.slice(end, index)
    const isFirst = end === 0
    end = index + found.length
    const word = foldText(found).replaceAll('’', "'").replace(/'s$/, '')
    const isStart = isFirst || /[.!?:“"]\s*\S?$/.test(between)
    return {
      text: found.replace(/['’]s$/, ''),
      word,
      stem: stemOf(word),
      isName: !isStart && /^\p{Lu}/u.test(found),
      isStop: word.length < 2 || isStopWord(word) || EMPTY.has(word) || /^\p{N}/u.test(word),
      isApart: isFirst || /[^\s]/u.test(between),
    }
  })
}

/** Where in a claim a word stands, the nearest first: the nearer, the more it tells. */
export const NEARNESS = { text: 1, sentence: 0.5, paragraph: 0.2 } as const
export type Zone = keyof typeof NEARNESS
export const ZONES = Object.keys(NEARNESS) as readonly Zone[]

/** What a claim tells of by its words: how much each feature weighs, and the words that say so. */
export interface Feature {
  readonly weight: number
  readonly zone: Zone
  /** As written, the nearest first. */
  readonly words: readonly string[]
}

/** A claim as topics see it. */
export interface TopicTraits {
  readonly claim: TopicClaim
  readonly words: Readonly<Record<Zone, readonly TopicWord[]>>
  readonly stems: ReadonlyMap<string, Feature>
  readonly concepts: ReadonlyMap<string, Feature>
}

/** The most that words for one concept tell together. */
const MOST_OF_CONCEPT = 1.5

/** The words with one more, in whatever case each once. */
export function withWord(words: readonly string[], word: string): readonly string[] {
  return words.some((known) => foldTopic(known) === foldTopic(word)) ? words : [...words, word]
}

function raise(
  features: Map<string, Feature>,
  key: string,
  zone: Zone,
  weight: number,
  word: string,
): void {
  const known = features.get(key)
  features.set(key, {
    weight: Math.min(MOST_OF_CONCEPT, (known?.weight ?? 0) + weight),
    zone: known?.zone ?? zone,
    words: withWord(known?.words ?? [], word),
  })
}

/** What one claim's words, and those around it, tell. Each stem counts once, where it stands nearest. */
export function readTopicTraits(claim: TopicClaim): TopicTraits {
  const names = new Set(claim.names.flatMap((name) => readWords(name).map(({ stem }) => stem)))
  const words = {
    text: readWords(claim.text),
    sentence: readWords(claim.sentence),
    paragraph: readWords(claim.paragraph),
  }
  const seen = new Set<string>()
  const stems = new Map<string, Feature>()
  const concepts = new Map<string, Feature>()
  for (const zone of ZONES) {
    for (const { text, word, stem, isStop, isName } of words[zone]) {
      if (seen.has(stem) || (isName && names.has(stem))) continue
      seen.add(stem)
      if (!isStop) stems.set(stem, { weight: NEARNESS[zone], zone, words: [word] })
      for (const { concept, weight } of conceptsOf(word, stem)) {
        raise(
          concepts,
          concept,
          zone,
          NEARNESS[zone] * weight * (isName ? 0.5 : 1),
          isName ? text : word,
        )
      }
    }
  }
  return { claim, words, stems, concepts }
}
