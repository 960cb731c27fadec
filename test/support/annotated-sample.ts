import { hashOfBytes } from '../../electron/documents/kept-original.ts'
import type { ExportSource } from '../../electron/exchange/exporter.ts'
import type { Article } from '../../shared/domain/article.ts'
import type { Claim } from '../../shared/domain/claim.ts'
import { succeed } from '../../shared/domain/failure.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../shared/domain/project.ts'
import { newSource, type Source } from '../../shared/domain/source.ts'
import { newSpeaker } from '../../shared/domain/speaker.ts'
import { anchorAt, type Anchor } from '../../shared/domain/text/anchor.ts'
import { newTopic } from '../../shared/domain/topic.ts'
import type { Original } from '../../shared/domain/original.ts'
import { DEFAULT_VIEWS } from '../../shared/domain/views.ts'
import { idOf } from './projects.ts'
import { anchorOf, buildArticle, buildClaim } from './records.ts'
import { SEED_TEXT } from './seed-article.ts'
import { SEED_CLAIMS, type SeedClaim } from './seed-claims.ts'

/** What exporters are given in tests: a project with the texts and files of its articles. */
export function exportSource(
  project: Project,
  texts: ReadonlyMap<string, string>,
  originals: ReadonlyMap<string, Uint8Array> = new Map(),
): ExportSource {
  return {
    name: 'Riyadh',
    project,
    views: DEFAULT_VIEWS,
    now: new Date('2026-11-30T10:00:00Z'),
    textOf: ({ id }) => succeed(texts.get(id) ?? ''),
    originalOf: ({ id }) => Promise.resolve(succeed(originals.get(id) ?? null)),
  }
}

/** The place of some words that is nearest to another, before it or behind it. */
function nearest(words: string, place: number): readonly Anchor[] {
  const starts = [...SEED_TEXT.matchAll(new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'gu'))]
    .map((match) => match.index)
    .sort((a, b) => Math.abs(a - place) - Math.abs(b - place))
  const [start] = starts
  return start === undefined ? [] : [anchorAt(SEED_TEXT, { start, end: start + words.length })]
}

/** What is kept of the file that a text was read from as a whole. */
function originalOf(bytes: Uint8Array): Original {
  const hash = hashOfBytes(bytes)
  return { hash, size: bytes.length, places: [], columns: null, encoding: null }
}

const RIYADH_FILE = Buffer.from(SEED_TEXT)

const RIYADH: Article = buildArticle(SEED_TEXT, {
  id: idOf(1),
  title: 'Talks in Riyadh',
  fileName: 'riyadh-talks.txt',
  original: originalOf(RIYADH_FILE),
  outlet: 'The Epoch Times',
  url: 'https://www.theepochtimes.com/world/riyadh?a=1&b=2',
  addedAt: '2026-11-01T00:00:00.000Z',
})

/** Two languages written from the right, signs of two code units, and a mark of which a page could be made. */
export const MIXED_TEXT =
  'انتهت المحادثات في الرياض\n\nقال المتحدث باسم الوزارة 😀 إن «المحادثات كانت جادة»، بحسب وكالة رويترز.\n\nדובר הממשלה אמר: “לא נקבע מועד”.\n\nA spokesman wrote </style><script>alert(1)</script> & “<b>no</b>”, the e\u0301tude said.'

const MIXED_FILE = Buffer.from(`\ufeff${MIXED_TEXT}`)

const MIXED: Article = buildArticle(MIXED_TEXT, {
  id: idOf(2),
  title: '</style><script>alert("title")</script>',
  fileName: '../../mixed.txt',
  original: originalOf(MIXED_FILE),
  byline: '',
  outlet: 'الشرق',
  language: 'ar',
  url: 'javascript:alert(1)',
  addedAt: '2026-11-02T00:00:00.000Z',
})

const names = (field: 'speaker' | 'source'): readonly string[] => [
  ...new Set(SEED_CLAIMS.flatMap((claim) => claim[field] ?? [])),
]
const SPEAKERS = [
  ...names('speaker').map((name, index) => newSpeaker(idOf(100 + index), name)),
  newSpeaker(idOf(190), 'المتحدث'),
].map((speaker) => {
  const isAide = speaker.name === 'Ushakov'
  return Object.assign(
    {},
    speaker,
    isAide && { role: 'foreign policy aide', affiliation: 'Kremlin' },
  )
})
const SOURCES = [
  ...names('source').map((name, index) => newSource(idOf(200 + index), name)),
  newSource(idOf(290), 'رويترز'),
].map((source): Source => {
  const isAgency = source.name === 'TASS'
  const about = { kind: 'agency', reliability: 'D', url: 'https://tass.com' } as const
  return Object.assign({}, source, isAgency && about)
})

function idBy(records: readonly { readonly id: string; readonly name: string }[], name: string) {
  return records.find((record) => record.name === name)?.id ?? ''
}

function seedClaim(seed: SeedClaim, index: number): Claim {
  const content = seed.content.map((words) => anchorOf(SEED_TEXT, words))
  const place = content[0]?.start ?? 0
  const mentions = nearest(seed.mention, place)
  const { source } = seed
  return buildClaim(RIYADH.id, {
    id: idOf(300 + index),
    content,
    kind: seed.kind,
    speakers: [{ speakerId: idBy(SPEAKERS, seed.speaker), mentions }],
    cues: nearest(seed.cue, place),
    via:
      source === null
        ? []
        : [{ sourceId: idBy(SOURCES, source), mentions: nearest(source, place) }],
    topics: index % 3 === 0 ? ['Outcome', 'Meeting'] : [],
    certainty: index % 2 === 0 ? 'probable' : 'unknown',
    credibility: index === 4 ? 2 : null,
    review: index === 6 ? 'draft' : 'accepted',
    ...(index === 3 && {
      verdict: 'half true',
      basis: 'took part in it',
      evidence: [
        { address: 'https://kremlin.example/a?b=1&c=2', note: 'The read-out', seen: '2025-02-20' },
        { address: 'Council minutes, box 4', note: '', seen: '' },
      ],
    }),
    note: index === 3 ? 'Compare with the read-out of the Kremlin.\nIt is shorter.' : '',
  })
}

const OVERLAPPING: readonly Claim[] = [
  buildClaim(RIYADH.id, {
    id: idOf(330),
    content: [anchorOf(SEED_TEXT, 'yielded “very serious conversation on all issues.“')],
    statement: 'The talks were serious.',
  }),
  buildClaim(RIYADH.id, {
    id: idOf(331),
    content: [anchorOf(SEED_TEXT, 'very serious')],
  }),
  buildClaim(RIYADH.id, { id: idOf(332), content: [], statement: 'Nobody spoke of sanctions.' }),
  buildClaim(RIYADH.id, {
    id: idOf(333),
    content: [{ start: 50, end: 60, quote: 'not there!', prefix: '', suffix: '' }],
  }),
  buildClaim(RIYADH.id, {
    id: idOf(334),
    content: [anchorOf(SEED_TEXT, 'several new efforts')],
    review: 'rejected',
  }),
]

const MIXED_CLAIMS: readonly Claim[] = [
  buildClaim(MIXED.id, {
    id: idOf(350),
    content: [anchorOf(MIXED_TEXT, '«المحادثات كانت جادة»')],
    kind: 'direct',
    speakers: [{ speakerId: idOf(190), mentions: [anchorOf(MIXED_TEXT, 'المتحدث')] }],
    cues: [anchorOf(MIXED_TEXT, 'قال')],
    via: [{ sourceId: idOf(290), mentions: [anchorOf(MIXED_TEXT, 'رويترز')] }],
  }),
  buildClaim(MIXED.id, { id: idOf(351), content: [anchorOf(MIXED_TEXT, '“לא נקבע מועד”')] }),
  buildClaim(MIXED.id, {
    id: idOf(352),
    content: [anchorOf(MIXED_TEXT, '</style><script>alert(1)</script> & “<b>no</b>”')],
    note: '</style><img src=x onerror=alert(1)>',
  }),
]

const RELATIONS = [
  {
    id: idOf(500),
    type: 'supports' as const,
    fromId: idOf(350),
    toId: idOf(303),
    note: '',
    origin: 'analyst' as const,
  },
  {
    id: idOf(501),
    type: 'contradicts' as const,
    fromId: idOf(303),
    toId: idOf(310),
    note: 'One meeting, two verdicts',
    origin: 'analyst' as const,
  },
]

/** The sample article with all of its attributions marked, and a second article with what pages trip over. */
export const ANNOTATED_PROJECT: Project = [
  ['articles', [RIYADH, MIXED]],
  ['speakers', SPEAKERS],
  ['sources', SOURCES],
  ['claims', [...SEED_CLAIMS.map(seedClaim), ...OVERLAPPING, ...MIXED_CLAIMS]],
  ['relations', RELATIONS],
  ['topics', [newTopic(idOf(600), 'Outcome', 'teal', 1)]],
].reduce(
  (project, [table, records]) => addRecords(project, table as 'articles', records as Article[]),
  EMPTY_PROJECT,
)

export const ANNOTATED_TEXTS: ReadonlyMap<string, string> = new Map([
  [RIYADH.id, SEED_TEXT],
  [MIXED.id, MIXED_TEXT],
])

/** The files that the two were read from: plain texts, the second with a byte-order mark. */
const ANNOTATED_ORIGINALS: ReadonlyMap<string, Uint8Array> = new Map([
  [RIYADH.id, RIYADH_FILE],
  [MIXED.id, MIXED_FILE],
])

/** Both articles as exporters are given them. */
export const ANNOTATED_SOURCE: ExportSource = exportSource(
  ANNOTATED_PROJECT,
  ANNOTATED_TEXTS,
  ANNOTATED_ORIGINALS,
)

/** The same without the one claim whose words are not in its article, so that all of it stands. */
export const STANDING_SOURCE: ExportSource = {
  ...ANNOTATED_SOURCE,
  project: addRecords(ANNOTATED_PROJECT, 'claims', [
    buildClaim(RIYADH.id, { id: idOf(333), statement: 'Its words were taken off.' }),
  ]),
}
