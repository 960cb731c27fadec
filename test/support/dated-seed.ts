import { createStore } from '../../electron/store/opening.ts'
import { anchorAt, type Anchor } from '../../shared/domain/text/anchor.ts'
import type { Article } from '../../shared/domain/article.ts'
import type { Claim, ClaimKind } from '../../shared/domain/claim.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../shared/domain/project.ts'
import { newSource } from '../../shared/domain/source.ts'
import { newSpeaker } from '../../shared/domain/speaker.ts'
import { valueOf } from './outcomes.ts'
import { idOf } from './projects.ts'
import { anchorOf, buildArticle, buildClaim, editOf, newText, saidBy } from './records.ts'

/** One attribution of a dated article: who, the cue with what stands beside it, the words, through whom. */
interface DatedClaim {
  readonly speaker: string
  readonly words: string
  readonly kind: ClaimKind
  readonly source?: string
  /** The cue, with the words before it that tell which of several is meant. */
  readonly cue?: { readonly after: string; readonly words: string }
  readonly topic: string
}

interface DatedArticle {
  readonly outlet: string
  readonly date: string
  readonly title: string
  readonly text: string
  readonly claims: readonly DatedClaim[]
}

/** Three outlets on one flood, days apart, in words of our own: days named, said, meant and left open. */
const ARTICLES: readonly DatedArticle[] = [
  {
    outlet: 'The Harbour Post',
    date: '2024-03-12',
    title: 'Dyke gives way at Orrin',
    text: `Dyke gives way at Orrin

The dyke broke in the early hours of Monday, fire chief Lena Marsh said. The water board had inspected the dyke on 4 March, said its spokesman, Tom Achebe. “Nobody told us to leave,” said Rosa Pell, who lives by the river.

Marsh told the Coastal News Agency on Sunday that the pumps would hold. The council will vote on new pumps next Tuesday, mayor Ivo Brandt said.`,
    claims: [
      {
        speaker: 'Lena Marsh',
        words: 'The dyke broke in the early hours of Monday',
        kind: 'indirect',
        topic: 'Breach',
      },
      {
        speaker: 'Tom Achebe',
        words: 'The water board had inspected the dyke on 4 March',
        kind: 'indirect',
        topic: 'Inspections',
      },
      { speaker: 'Rosa Pell', words: 'Nobody told us to leave', kind: 'direct', topic: 'Warnings' },
      {
        speaker: 'Lena Marsh',
        words: 'the pumps would hold',
        kind: 'indirect',
        cue: { after: 'Marsh ', words: 'told' },
        source: 'Coastal News Agency',
        topic: 'Pumps',
      },
      {
        speaker: 'Ivo Brandt',
        words: 'The council will vote on new pumps next Tuesday',
        kind: 'indirect',
        topic: 'Pumps',
      },
    ],
  },
  {
    outlet: 'Northern Courier',
    date: '2024-03-14',
    title: 'Board knew of weak dyke, engineer says',
    text: `Board knew of weak dyke, engineer says

The water board had known since 2019 that the dyke was weak, engineer Ines Vogt said. According to the Coastal News Agency, Achebe said the last inspection was in November.

“We warned the people yesterday and the day before,” mayor Ivo Brandt told reporters. Marsh said the water would fall by Saturday.`,
    claims: [
      {
        speaker: 'Ines Vogt',
        words: 'The water board had known since 2019 that the dyke was weak',
        kind: 'indirect',
        topic: 'Inspections',
      },
      {
        speaker: 'Tom Achebe',
        words: 'the last inspection was in November',
        kind: 'indirect',
        source: 'Coastal News Agency',
        topic: 'Inspections',
      },
      {
        speaker: 'Ivo Brandt',
        words: 'We warned the people yesterday and the day before',
        kind: 'direct',
        topic: 'Warnings',
      },
      {
        speaker: 'Lena Marsh',
        words: 'the water would fall by Saturday',
        kind: 'indirect',
        topic: 'Breach',
      },
    ],
  },
  {
    outlet: 'Daily Lantern',
    date: '2024-04-22',
    title: 'Inquiry opens into the flood',
    text: `Inquiry opens into the flood

The inquiry will report by the end of the year, judge Karim Osei said on Friday. Vogt said nobody had answered her letter of 17 April. “The dyke was sound,” Achebe insisted.`,
    claims: [
      {
        speaker: 'Karim Osei',
        words: 'The inquiry will report by the end of the year',
        kind: 'indirect',
        cue: { after: 'Osei ', words: 'said' },
        topic: 'Inquiry',
      },
      {
        speaker: 'Ines Vogt',
        words: 'nobody had answered her letter of 17 April',
        kind: 'indirect',
        topic: 'Warnings',
      },
      { speaker: 'Tom Achebe', words: 'The dyke was sound', kind: 'direct', topic: 'Inspections' },
    ],
  },
]

function namesOf(field: 'speaker' | 'source'): readonly string[] {
  return [
    ...new Set(ARTICLES.flatMap(({ claims }) => claims.flatMap((claim) => claim[field] ?? []))),
  ]
}

const SPEAKERS = namesOf('speaker').map((name, index) => newSpeaker(idOf(100 + index), name))
const SOURCES = namesOf('source').map((name, index) => newSource(idOf(200 + index), name))

const RECORDS: readonly Article[] = ARTICLES.map(({ outlet, date, title, text }, index) =>
  buildArticle(text, { id: idOf(1 + index), outlet, date, title, byline: '' }),
)

function cueIn(text: string, { after, words }: NonNullable<DatedClaim['cue']>): Anchor {
  const start = text.indexOf(`${after}${words}`) + after.length
  return anchorAt(text, { start, end: start + words.length })
}

const CLAIMS: readonly Claim[] = ARTICLES.flatMap(({ text, claims }, at) =>
  claims.map(({ speaker, words, kind, source, cue, topic }, index) => {
    const carrier = SOURCES.find(({ name }) => name === source)
    return buildClaim(idOf(1 + at), {
      id: idOf(300 + 20 * at + index),
      content: [anchorOf(text, words)],
      kind,
      cues: cue === undefined ? [] : [cueIn(text, cue)],
      ...saidBy(SPEAKERS.find(({ name }) => name === speaker)?.id ?? null),
      via: carrier === undefined ? [] : [{ sourceId: carrier.id, mentions: [] }],
      topics: [topic],
    })
  }),
)

/** Three dated articles with their claims; the same ids in every run. */
export const DATED_PROJECT: Project = addRecords(
  addRecords(
    addRecords(addRecords(EMPTY_PROJECT, 'articles', RECORDS), 'speakers', SPEAKERS),
    'sources',
    SOURCES,
  ),
  'claims',
  CLAIMS,
)

/** Writes it as a save file. */
export function writeDatedProject(path: string): void {
  const store = valueOf(createStore(path))
  for (const { text } of ARTICLES) {
    valueOf(store.addTexts([newText(text)]))
  }
  valueOf(
    store.commitEdit(
      editOf(EMPTY_PROJECT, (draft) => {
        for (const article of RECORDS) draft.put('articles', article)
        for (const speaker of SPEAKERS) draft.put('speakers', speaker)
        for (const source of SOURCES) draft.put('sources', source)
        for (const claim of CLAIMS) draft.put('claims', claim)
      }),
    ),
  )
  store.close()
}
