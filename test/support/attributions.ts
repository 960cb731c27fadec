import fc from 'fast-check'
import type {
  AttributedSpeaker,
  Attribution,
  Carrier,
  SpeakerGuess,
} from '../../shared/domain/tagging/attribution.ts'
import { draftClaims } from '../../shared/domain/tagging/drafting.ts'
import { EditDraft } from '../../shared/domain/edit/edit-draft.ts'
import { applyEdit } from '../../shared/domain/edit/edit.ts'
import { findQuotations } from '../../shared/domain/text/quotation.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../shared/domain/project.ts'
import { SourceKind } from '../../shared/domain/source.ts'
import { linkedIds } from '../../shared/domain/claim-link.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { Span } from '../../shared/domain/text/span.ts'
import { SpeakerKind } from '../../shared/domain/speaker.ts'
import type { TaggedText } from '../../shared/domain/tagging/tagging.ts'
import { articleOf } from './projects.ts'

/** A project with one article of a text, and the text as it is tagged. */
export function openText(text: string): {
  readonly project: Project
  readonly article: TaggedText
} {
  const record = { ...articleOf(0, 'Talks'), length: text.length }
  return {
    project: addRecords(EMPTY_PROJECT, 'articles', [record]),
    article: {
      articleId: record.id,
      text,
      quotations: findQuotations(text, [{ start: 0, end: text.length }]),
    },
  }
}

/** The project after something was drafted on it. */
export function change(project: Project, draw: (draft: EditDraft) => void): Project {
  const draft = new EditDraft(project)
  draw(draft)
  const applied = applyEdit(project, { patches: draft.patches() })
  if (!applied.ok) throw new Error(applied.failure.message)
  return applied.value
}

/** The speakers who have claims in other articles than one. */
function speakersElsewhere(project: Project, articleId: Id): ReadonlySet<Id> {
  const others = [...project.claims.values()].filter((claim) => claim.articleId !== articleId)
  return new Set(others.flatMap((claim) => linkedIds(claim, 'speakers')))
}

/** The project with the drafts of what was found in its article. */
export function draftIn(
  project: Project,
  article: TaggedText,
  found: readonly Attribution[],
  within: Span | null = null,
): Project {
  return change(project, (draft) => {
    draftClaims(draft, article, found, {
      model: 'm1',
      within,
      elsewhere: speakersElsewhere(project, article.articleId),
    })
  })
}

const PEOPLE = ['Ann Lee', 'Lee', 'Bob Lee', 'Mr. Lee', 'lee', 'Ann B. Lee', 'The White House']
const OTHERS = ['a senior official', 'officials', 'he', '', ' ', 'State Department']
const CARRIERS = ['TASS', 'TASS news agency', 'tass', 'state-run news agency', 'NBC', ' ', 'Lee']

const guesses: fc.Arbitrary<SpeakerGuess> = fc.record({
  name: fc.constantFrom(...PEOPLE, ...OTHERS),
  kind: fc.constantFrom(...SpeakerKind.options),
  role: fc.constantFrom('', 'adviser'),
  affiliation: fc.constantFrom('', 'Russia'),
  aliases: fc.subarray(['Lee', 'Ann', 'State', '']),
  isSafe: fc.boolean(),
  candidates: fc.subarray(PEOPLE),
  reason: fc.constant('named'),
})

function spansIn(text: string): fc.Arbitrary<Span> {
  return fc
    .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 30 }))
    .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))
}

/** Attributions as a finder without any sense might answer them: spans anywhere, of anything, over each other. */
export function attributionsIn(text: string): fc.Arbitrary<readonly Attribution[]> {
  if (text === '') return fc.constant([])
  const span = spansIn(text)
  const spans = fc.array(span, { maxLength: 2 })
  const speaker: fc.Arbitrary<AttributedSpeaker> = fc
    .tuple(guesses, spans)
    .map(([guess, mentions]) => Object.assign({}, guess, { mentions }))
  const carrier: fc.Arbitrary<Carrier> = fc.record({
    name: fc.constantFrom(...CARRIERS),
    kind: fc.constantFrom(...SourceKind.options),
    span,
  })
  return fc.array(
    fc.record({
      content: fc.array(span, { minLength: 1, maxLength: 3 }),
      cues: spans,
      kind: fc.constant('indirect' as const),
      speakers: fc.array(speaker, { maxLength: 3 }),
      via: fc.array(carrier, { maxLength: 3 }),
      confidence: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      reason: fc.constant('cue'),
    }),
    { maxLength: 8 },
  )
}
