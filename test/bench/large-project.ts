import { anchorAt } from '../../shared/domain/text/anchor.ts'
import type { Article } from '../../shared/domain/article.ts'
import { newClaim, type Claim } from '../../shared/domain/claim.ts'
import { newId } from '../../shared/domain/id.ts'
import type { Source } from '../../shared/domain/source.ts'
import type { Speaker } from '../../shared/domain/speaker.ts'
import type { Structure } from '../../shared/domain/text/structure.ts'
import { buildArticle, buildSource, buildSpeaker, saidBy, structureOf } from '../support/records.ts'
import { createRandom, type Random } from './random.ts'

export interface LargeText {
  readonly text: string
  readonly structure: Structure
  readonly article: Article
}

/** A project of a size that no desk has yet: every record whole, every span quoting its text. */
export interface LargeProject {
  readonly texts: readonly LargeText[]
  readonly speakers: readonly Speaker[]
  readonly sources: readonly Source[]
  readonly claims: readonly Claim[]
}

const WORDS =
  'talks minister budget border energy price council treaty summit envoy market reform ballot deal sanctions relief visit court report deadline'.split(
    ' ',
  )
const NAMES = 'Rubio Lavrov Ushakov Dmitriev Waltz Witkoff Novak Haddad Okafor Lindqvist'.split(' ')

/** A text of about `length` code units, of paragraphs of some sentences each. */
function writeText(length: number, random: Random): string {
  const paragraphs: string[] = []
  let size = 0
  while (size < length) {
    const sentences = Array.from({ length: 3 + random(3) }, () => {
      const words = Array.from({ length: 9 + random(12) }, () => WORDS[random(WORDS.length)] ?? '')
      return `${NAMES[random(NAMES.length)]} said the ${words.join(' ')}.`
    })
    const paragraph = sentences.join(' ')
    paragraphs.push(paragraph)
    size += paragraph.length + 1
  }
  return paragraphs.join('\n')
}

function buildText(length: number, index: number, random: Random): LargeText {
  const text = writeText(length, random)
  const article = buildArticle(text, { title: `Article ${index + 1}` })
  return { text, structure: structureOf(text), article }
}

/** Claims spread evenly over an article's sentences, each with its content, its speaker's name and its cue. */
function buildClaims(
  count: number,
  { text, article }: LargeText,
  { speakers, sources }: Pick<LargeProject, 'speakers' | 'sources'>,
  random: Random,
): readonly Claim[] {
  const sentences = [...text.matchAll(/(\p{Lu}\w+) (said) (the [^.]+)\./gu)]
  return Array.from({ length: count }, (_, index): Claim => {
    const sentence = sentences[Math.floor((index * sentences.length) / count)]
    const [, name = '', cue = '', words = ''] = sentence ?? []
    const start = sentence?.index ?? 0
    const said = start + name.length + 1
    const content = said + cue.length + 1
    return {
      ...newClaim(newId(), article.id, [
        anchorAt(text, { start: content, end: content + words.length }),
      ]),
      statement: `${WORDS[random(WORDS.length)] ?? ''} ${WORDS[random(WORDS.length)] ?? ''} ${index}`,
      ...saidBy(speakers[random(speakers.length)]?.id ?? null, [
        anchorAt(text, { start, end: start + name.length }),
      ]),
      cues: [anchorAt(text, { start: said, end: said + cue.length })],
      via: [{ sourceId: sources[random(sources.length)]?.id ?? '', mentions: [] }],
      topics: [WORDS[random(WORDS.length)] ?? ''],
      certainty: (['certain', 'probable', 'possible', 'unknown'] as const)[random(4)] ?? 'unknown',
    }
  })
}

/** About `claims` claims over articles of about these `lengths` in code units, as many in each as its length allows for. */
export function buildLargeProject(claims: number, lengths: readonly number[]): LargeProject {
  const random = createRandom(20261123)
  const speakers = Array.from({ length: 400 }, (_, index) =>
    buildSpeaker({
      id: newId(),
      // Padded, so that sorting by numbers and sorting by characters come to the same.
      name: `${NAMES[index % NAMES.length] ?? ''} ${String(index).padStart(3, '0')}`,
      aliases: [],
    }),
  )
  const sources = Array.from({ length: 60 }, (_, index) =>
    buildSource({ id: newId(), name: `Agency ${index}`, aliases: [] }),
  )
  const texts = lengths.map((length, index) => buildText(length, index, random))
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  const rows = texts.flatMap((text, index) =>
    buildClaims(
      Math.round((claims * (lengths[index] ?? 0)) / whole),
      text,
      { speakers, sources },
      random,
    ),
  )
  return { texts, speakers, sources, claims: rows }
}
