import { NEARNESS, ZONES, type TopicTraits, type TopicWord, type Zone } from './topic-words.ts'
import { byCount, count } from './word-counts.ts'

/** One to three words that may name a topic, and the claims that have them. */
export interface Phrase {
  /** The stems, with blanks between. */
  readonly key: string
  readonly size: number
  /** As most often written; lower case unless a name. */
  readonly label: string
  readonly isName: boolean
  /** In which claims, by their places, and how near. */
  readonly zones: ReadonlyMap<number, Zone>
}

const LONGEST = 3
const NO_NOUN = /(?:ly|ful|ous|ive|able|ible|ed|est|ish|less)$/
const NO_START = /(?:ly|ed)$/
const NOUN =
  /(?:tion|sion|ment|ness|ity|ance|ence|ism|ship|age|ure|cy|hood|ery|ing|ist|ers?|ors?)s?$/
/** After these a noun phrase begins. */
const OPENS: ReadonlySet<string> = new Set(
  `a an the this that these those some any all no each every its his her their our my your of in on for with from
  into about after before over under by at between without against during and or more many few`
    .trim()
    .split(/\s+/),
)

/** What comes before one of these is a verb rather than a noun. */
const AFTER_VERB: ReadonlySet<string> = new Set(
  'the a an this these those his her its their our my your him them me us it himself herself themselves'.split(
    ' ',
  ),
)

interface Writing {
  readonly counts: Map<string, number>
  readonly zones: Map<number, Zone>
  nouns: number
  names: number
  total: number
}

/** Whether the word at a place ends a noun phrase, as far as the words around it show. */
function endsPhrase(words: readonly TopicWord[], at: number): boolean {
  const word = words[at]
  if (word === undefined || word.isStop || NO_NOUN.test(word.word)) return false
  const next = words[at + 1]
  if (next === undefined || next.isApart) return true
  return next.isStop ? !AFTER_VERB.has(next.word) : NO_NOUN.test(next.word)
}

/** Where the run of words that a phrase may take in begins: after a word that only joins, or a sign. */
function startOfRun(words: readonly TopicWord[], end: number): number {
  let start = end
  while (start > 0 && end - start + 1 < LONGEST) {
    const here = words[start]
    const before = words[start - 1]
    if (here?.isApart !== false || before === undefined || before.isStop) break
    start -= 1
  }
  return start
}

interface Use {
  readonly run: readonly TopicWord[]
  readonly at: number
  readonly zone: Zone
  readonly isNoun: boolean
}

function note(found: Map<string, Writing>, { run, at, zone, isNoun }: Use): void {
  const key = run.map(({ stem }) => stem).join(' ')
  const writing: Writing = found.get(key) ?? {
    counts: new Map(),
    zones: new Map(),
    nouns: 0,
    names: 0,
    total: 0,
  }
  found.set(key, writing)
  const isName = run.every((word) => word.isName)
  const label = run.map(({ text, word, isName: isOwn }) => (isOwn ? text : word)).join(' ')
  if (isNoun) {
    writing.nouns += 1
    count(writing.counts, label, NEARNESS[zone])
  }
  writing.total += 1
  writing.names += Number(isName)
  if (!writing.zones.has(at)) writing.zones.set(at, zone)
}

function notePhrases(found: Map<string, Writing>, traits: TopicTraits, at: number): void {
  const seen = new Set<string>()
  for (const zone of ZONES) {
    const words = traits.words[zone]
    for (const [end, word] of words.entries()) {
      if (word.isStop || word.word.length < 3 || !traits.stems.has(word.stem)) continue
      if (traits.stems.get(word.stem)?.zone !== zone && seen.has(word.stem)) continue
      seen.add(word.stem)
      const isEnd = endsPhrase(words, end)
      const start = startOfRun(words, end)
      const before = words[start - 1]
      const isOpen = words[start]?.isApart === true || OPENS.has(before?.word ?? '')
      const isNoun = word.isName || (isEnd && (isOpen || NOUN.test(word.word)))
      note(found, { run: [word], at, zone, isNoun })
      if (!isEnd) continue
      for (let from = start; from < end; from += 1) {
        const run = words.slice(from, end + 1)
        if (NO_START.test(run[0]?.word ?? '') || run.some(({ stem }) => !traits.stems.has(stem)))
          continue
        note(found, { run, at, zone, isNoun: true })
      }
    }
  }
}

/** A word counts as a noun where at least this share of its uses look like one. */
const LEAST_NOUN = 0.4

/**
 * The noun phrases of claims in at least two sentences that may name a topic, in the order of their keys. Without a
 * tagger: a phrase
 * ends before a word that joins or a sign, and begins after an article, a preposition or a sign.
 */
export function* findPhrases(
  traits: readonly TopicTraits[],
): Generator<number, readonly Phrase[], undefined> {
  const found = new Map<string, Writing>()
  for (const [at, one] of traits.entries()) {
    notePhrases(found, one, at)
    if (at % 200 === 199) yield at
  }
  const isRepeated = (zones: ReadonlyMap<number, Zone>): boolean =>
    new Set([...zones.keys()].map((at) => traits[at]?.claim.sentence)).size > 1
  return [...found]
    .filter(([, { zones, nouns, total }]) => isRepeated(zones) && nouns / total >= LEAST_NOUN)
    .map(([key, { counts, zones, names, total }]) => ({
      key,
      size: key.split(' ').length,
      label: byCount(counts)[0] ?? '',
      isName: names * 2 > total,
      zones,
    }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
}
