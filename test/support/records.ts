import { anchorAt, type Anchor } from '../../shared/domain/text/anchor.ts'
import { ARTICLE_FIELDS, NO_CORRECTIONS, type Article } from '../../shared/domain/article.ts'
import { newClaim, type Claim, type ProposedSpeaker } from '../../shared/domain/claim.ts'
import { EditDraft } from '../../shared/domain/edit/edit-draft.ts'
import type { Edit } from '../../shared/domain/edit/edit.ts'
import { newRecord } from '../../shared/domain/field.ts'
import { newId, type Id } from '../../shared/domain/id.ts'
import { anchorsOf } from '../../shared/domain/text/marks.ts'
import type { Project } from '../../shared/domain/project.ts'
import { newSource, type Source } from '../../shared/domain/source.ts'
import { newSpeaker, type Speaker } from '../../shared/domain/speaker.ts'
import type { Span } from '../../shared/domain/text/span.ts'
import type { Structure } from '../../shared/domain/text/structure.ts'
import { countWords } from '../../shared/domain/text/word-count.ts'
import type { NewText } from '../../electron/store/store.ts'
import { hashOfText } from '../../electron/articles/text-hash.ts'

/** A short article: two paragraphs, with a speaker, a cue, a source and words said. */
export const SAMPLE_TEXT =
  'Talks end in Riyadh\n\nAccording to TASS, Dmitriev said the talks were “very serious”, but it is too early to speak of results.'

/** The paragraphs of a text, one a line that is not blank, and nothing else found. */
export function structureOf(text: string): Structure {
  const paragraphs = [...text.matchAll(/[^\n]*[^\s][^\n]*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  return { paragraphs, sentences: paragraphs, quotations: [] }
}

/** A text as a store keeps it. */
export function newText(text: string, structure: Structure = structureOf(text)): NewText {
  return { hash: hashOfText(text), text, structure }
}

export function buildArticle(text: string, fields: Partial<Article> = {}): Article {
  return {
    ...newRecord(ARTICLE_FIELDS, {
      id: newId(),
      textHash: hashOfText(text),
      length: text.length,
      words: countWords(text),
      fileName: 'talks.txt',
      encoding: 'utf-8',
      title: 'Talks end in Riyadh',
      byline: 'Ryan Morgan',
      dateline: '',
      outlet: '',
      date: '2025-02-18',
      language: 'en',
      note: '',
      parts: { title: null, deck: null, byline: null, dateline: null },
      corrections: NO_CORRECTIONS,
      addedAt: '2026-11-23T19:00:00.000Z',
    }),
    ...fields,
  }
}

export function buildSpeaker(fields: Partial<Speaker> = {}): Speaker {
  return { ...newSpeaker(newId(), 'Kirill Dmitriev'), aliases: ['Dmitriev'], ...fields }
}

export function buildSource(fields: Partial<Source> = {}): Source {
  return { ...newSource(newId(), 'TASS'), kind: 'agency', reliability: 'C', ...fields }
}

/** The anchor of the first place where `quote` stands in `text`. */
export function anchorOf(text: string, quote: string): Anchor {
  const start = text.indexOf(quote)
  return anchorAt(text, { start, end: start + quote.length })
}

export function buildClaim(articleId: string, fields: Partial<Claim> = {}): Claim {
  return { ...newClaim(newId(), articleId, []), ...fields }
}

/** The speakers of a claim made by one, with the words that name them; by nobody (null), where words name nobody. */
export function saidBy(
  speakerId: Id | null,
  mentions: readonly Anchor[] = [],
): Pick<Claim, 'speakers'> {
  const isNobody = speakerId === null && mentions.length === 0
  return { speakers: isNobody ? [] : [{ speakerId, mentions }] }
}

/** The speakers of a claim that several made together, without words that name them. */
export function saidByAll(speakerIds: readonly Id[]): Pick<Claim, 'speakers'> {
  return { speakers: speakerIds.map((speakerId) => ({ speakerId, mentions: [] })) }
}

/** The one speaker of a claim; null where nobody is named. Throws when there are several: a test means one. */
export function speakerIdOf(claim: Pick<Claim, 'speakers'> | undefined): Id | null {
  const speakers = claim?.speakers ?? []
  if (speakers.length > 1) throw new Error('This claim has several speakers.')
  return speakers[0]?.speakerId ?? null
}

/** All the words that name a claim's speakers, in their order. */
export function mentionsOf(claim: Claim): readonly Anchor[] {
  return anchorsOf(claim, 'speaker')
}

/** The speakers of a proposal that named one, '' for nobody; `read` is how its words were read. */
export function proposedBy(
  name: string,
  mentions: readonly Span[] = [],
  read: Partial<Pick<ProposedSpeaker, 'reason' | 'candidates'>> = {},
): { readonly speakers: readonly ProposedSpeaker[] } {
  const speaker = { name, mentions, reason: '', candidates: [], ...read }
  return { speakers: name === '' && mentions.length === 0 ? [] : [speaker] }
}

/** An edit made by drafting on a project. Throws when it would change nothing: a test means to change something. */
export function editOf(
  project: Project,
  draft: (draft: EditDraft) => void,
  label = 'change things',
): Edit {
  const drafted = new EditDraft(project)
  draft(drafted)
  const edit = drafted.toEdit(label, new Date())
  if (edit === null) throw new Error('This edit changes nothing.')
  return edit
}
