import { anchorAt } from '../../shared/domain/anchor.ts'
import type { Article } from '../../shared/domain/article.ts'
import { newClaim, type Claim } from '../../shared/domain/claim.ts'
import { newId } from '../../shared/domain/id.ts'
import type { Source } from '../../shared/domain/source.ts'
import type { Speaker } from '../../shared/domain/speaker.ts'
import type { Structure } from '../../shared/domain/structure.ts'
import { buildArticle, buildSource, buildSpeaker, structureOf } from '../support/records.ts'

/** A project of a size that no desk has yet: every record whole, every span quoting its text. */
export interface LargeProject {
  readonly text: string
  readonly structure: Structure
  readonly article: Article
  readonly speakers: readonly Speaker[]
  readonly sources: readonly Source[]
  readonly claims: readonly Claim[]
}

const WORDS =
  'talks minister budget border energy price council treaty summit envoy market reform ballot deal sanctions relief visit court report deadline'.split(
    ' ',
  )
const NAMES = 'Rubio Lavrov Ushakov Dmitriev Waltz Witkoff Novak Haddad Okafor Lindqvist'.split(' ')

/** A small deterministic generator (Numerical Recipes' linear congruence), so that every run has the same rows. */
function createDice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

/** A text of about `length` code units, of paragraphs of some sentences each. */
function writeText(length: number, dice: (sides: number) => number): string {
  const paragraphs: string[] = []
  let size = 0
  while (size < length) {
    const sentences = Array.from({ length: 3 + dice(3) }, () => {
      const words = Array.from({ length: 9 + dice(12) }, () => WORDS[dice(WORDS.length)] ?? '')
      return `${NAMES[dice(NAMES.length)]} said the ${words.join(' ')}.`
    })
    const paragraph = sentences.join(' ')
    paragraphs.push(paragraph)
    size += paragraph.length + 1
  }
  return paragraphs.join('\n')
}

/** `claims` claims in one article of about `length` code units, each with a speaker, a cue, a source and a span. */
export function buildLargeProject(claims: number, length: number): LargeProject {
  const dice = createDice(20261123)
  const text = writeText(length, dice)
  const structure = structureOf(text)
  const article = buildArticle(text, { title: 'A long article' })
  const speakers = Array.from({ length: 400 }, (_, index) =>
    buildSpeaker({
      id: newId(),
      name: `${NAMES[index % NAMES.length] ?? ''} ${index}`,
      aliases: [],
    }),
  )
  const sources = Array.from({ length: 60 }, (_, index) =>
    buildSource({ id: newId(), name: `Agency ${index}`, aliases: [] }),
  )
  const sentences = [...text.matchAll(/(\p{Lu}\w+) (said) (the [^.]+)\./gu)]
  const rows = Array.from({ length: claims }, (_, index): Claim => {
    const sentence = sentences[Math.floor((index * sentences.length) / claims)]
    const [, name = '', cue = '', words = ''] = sentence ?? []
    const start = sentence?.index ?? 0
    const said = start + name.length + 1
    const content = said + cue.length + 1
    const mention = { start, end: start + name.length }
    return {
      ...newClaim(newId(), article.id, [
        anchorAt(text, { start: content, end: content + words.length }),
      ]),
      statement: `${WORDS[dice(WORDS.length)] ?? ''} ${WORDS[dice(WORDS.length)] ?? ''} ${index}`,
      speakerId: speakers[dice(speakers.length)]?.id ?? null,
      speakerMentions: [anchorAt(text, mention)],
      cues: [anchorAt(text, { start: said, end: said + cue.length })],
      via: [{ sourceId: sources[dice(sources.length)]?.id ?? '', mentions: [] }],
      topics: [WORDS[dice(WORDS.length)] ?? ''],
      certainty: (['certain', 'probable', 'possible', 'unknown'] as const)[dice(4)] ?? 'unknown',
    }
  })
  return { text, structure, article, speakers, sources, claims: rows }
}
