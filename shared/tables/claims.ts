import {
  Certainty,
  ClaimKind,
  cueOfClaim,
  quoteOfClaim,
  Review,
  type Claim,
} from '../domain/claim.ts'
import { linkedIds } from '../domain/claim-link.ts'
import { outcomeOf, type DraftOutcome } from '../domain/tagging/draft-outcome.ts'
import { speakerStatusOf } from '../domain/tagging/speaker-status.ts'
import { linkedNames } from '../domain/naming/linked-names.ts'
import type { Project } from '../domain/project.ts'
import {
  CERTAINTIES,
  CREDIBILITIES,
  KINDS,
  REVIEWS,
  SPEAKER_STATUS_CHOICES,
  writeCertainty,
  writeCredibility,
  writeKind,
  writeNote,
  writeReview,
  writeSpeakers,
  writeStatement,
  writeTopics,
  writeVia,
} from './claim-cells.ts'
import { ARTICLE_COLUMNS } from './claim-article-columns.ts'
import { JUDGEMENT_COLUMNS } from './claim-judgement-columns.ts'
import { ID_COLUMN, type Column, type ColumnsByField } from './column.ts'
import { joinList } from './list-text.ts'
import { positionOfClaim } from './reading-order.ts'

function placeOf(claim: Claim, project: Project): number | null {
  const place = positionOfClaim(project, claim.id)
  return place === 0 ? null : place
}

/** Drafts come first, those with the least confidence before all. */
function keyOfReview({ review, proposal }: Claim): number {
  const place = Review.options.indexOf(review)
  return review === 'draft' ? place + (proposal?.confidence ?? 0) / 2 : place
}

const OUTCOMES: Readonly<Record<DraftOutcome, string>> = {
  waiting: 'waiting',
  accepted: 'as proposed',
  mended: 'mended',
  rejected: 'rejected',
}

function textOfOutcome(claim: Claim, project: Project): string {
  const outcome = outcomeOf(project, claim)
  return outcome === null ? '' : OUTCOMES[outcome]
}

function textOfSpeakerStatus(claim: Claim): string {
  const status = speakerStatusOf(claim)
  return status === 'named' ? '' : status
}

/**
 * The columns of the Claims table, by the field that each shows; the fields without any are shown in the reader. A
 * claim's words are bound to its article's text, so no cell can change them.
 */
const COLUMNS: ColumnsByField<Claim> = {
  id: [ID_COLUMN],
  articleId: ARTICLE_COLUMNS,
  content: [
    {
      // The claim's number in the margin. Moves as claims are added, so it is no name for one.
      id: 'position',
      header: 'Position',
      kind: 'fixed',
      type: 'number',
      width: 80,
      isInGrid: false,
      isListed: false,
      reads: ['claims', 'articles'],
      text: (claim, project) => String(placeOf(claim, project) ?? ''),
      sortKey: placeOf,
    },
    {
      id: 'claim',
      header: 'Claim',
      kind: 'fixed',
      type: 'prose',
      width: 220,
      isInGrid: true,
      isListed: false,
      text: quoteOfClaim,
    },
  ],
  statement: [
    {
      id: 'statement',
      header: 'Statement',
      kind: 'note',
      type: 'prose',
      width: 240,
      isInGrid: true,
      isListed: false,
      text: (claim) => claim.statement,
      write: writeStatement,
    },
  ],
  kind: [
    {
      id: 'kind',
      header: 'Kind',
      kind: 'choice',
      width: 88,
      isInGrid: true,
      isListed: true,
      choices: KINDS,
      text: (claim) => claim.kind,
      sortKey: (claim) => ClaimKind.options.indexOf(claim.kind),
      write: writeKind,
    },
  ],
  isKindSet: [],
  speakers: [
    {
      id: 'speaker',
      header: 'Speaker',
      kind: 'references',
      separator: ';',
      width: 124,
      isInGrid: true,
      isListed: true,
      names: 'speakers',
      reads: ['speakers'],
      text: (claim, project) => joinList(linkedNames(project, claim, 'speakers'), ';'),
      values: (claim, project) => linkedNames(project, claim, 'speakers'),
      write: writeSpeakers,
    },
    {
      id: 'speaker_id',
      header: 'Speaker id',
      kind: 'fixed',
      width: 120,
      isInGrid: false,
      isListed: false,
      text: (claim) => joinList(linkedIds(claim, 'speakers'), ';'),
    },
  ],
  cues: [
    {
      // The word that attributes: without it "denied that …" reads as said.
      id: 'cue',
      header: 'Cue',
      kind: 'fixed',
      width: 96,
      isInGrid: true,
      isListed: true,
      text: cueOfClaim,
    },
  ],
  via: [
    {
      id: 'via',
      header: 'Via',
      kind: 'references',
      separator: '>',
      width: 128,
      isInGrid: true,
      isListed: true,
      names: 'sources',
      reads: ['sources'],
      text: (claim, project) => joinList(linkedNames(project, claim, 'sources'), '>'),
      values: (claim, project) => linkedNames(project, claim, 'sources'),
      write: writeVia,
    },
  ],
  topics: [
    {
      id: 'topics',
      header: 'Topics',
      kind: 'tags',
      width: 116,
      isInGrid: true,
      isListed: true,
      text: (claim) => joinList(claim.topics, ';'),
      values: (claim) => claim.topics,
      write: writeTopics,
    },
  ],
  certainty: [
    {
      id: 'certainty',
      header: 'Certainty',
      kind: 'choice',
      width: 96,
      isInGrid: true,
      isListed: true,
      choices: CERTAINTIES,
      text: (claim) => claim.certainty,
      sortKey: (claim) => Certainty.options.indexOf(claim.certainty),
      write: writeCertainty,
    },
  ],
  credibility: [
    {
      id: 'credibility',
      header: 'Credibility',
      kind: 'choice',
      type: 'number',
      width: 96,
      isInGrid: true,
      isListed: true,
      choices: CREDIBILITIES,
      text: (claim) => (claim.credibility === null ? '' : String(claim.credibility)),
      sortKey: (claim) => claim.credibility,
      write: writeCredibility,
    },
  ],
  ...JUDGEMENT_COLUMNS,
  note: [
    {
      id: 'note',
      header: 'Note',
      kind: 'note',
      type: 'prose',
      width: 200,
      isInGrid: true,
      isListed: false,
      text: (claim) => claim.note,
      write: writeNote,
    },
  ],
  review: [
    {
      id: 'review',
      header: 'Review',
      kind: 'choice',
      width: 96,
      isInGrid: true,
      isListed: true,
      choices: REVIEWS,
      text: (claim) => claim.review,
      sortKey: keyOfReview,
      isWithheld: ({ review }) => review === 'rejected',
      write: writeReview,
    },
  ],
  proposal: [
    {
      id: 'confidence',
      header: 'Confidence',
      kind: 'fixed',
      type: 'number',
      width: 96,
      isInGrid: true,
      isListed: false,
      text: (claim) => claim.proposal?.confidence.toFixed(2) ?? '',
      sortKey: (claim) => claim.proposal?.confidence ?? null,
    },
    {
      // What the program found, not what a person did (`evidence_links`). Not in the grid: a search for "said" would
      // find every draft by it.
      id: 'evidence',
      header: 'Reason for the draft',
      kind: 'fixed',
      type: 'prose',
      width: 240,
      isInGrid: false,
      isListed: false,
      text: (claim) => claim.proposal?.reason ?? '',
    },
    {
      id: 'outcome',
      header: 'Outcome',
      kind: 'fixed',
      width: 112,
      isInGrid: true,
      isListed: true,
      reads: ['speakers', 'sources'],
      text: textOfOutcome,
      isWithheld: ({ review, proposal }) => review === 'rejected' && proposal !== null,
    },
    {
      // Empty where all are named: a search for "named" would find every claim.
      id: 'speaker_status',
      header: 'Speaker is',
      kind: 'fixed',
      width: 96,
      isInGrid: true,
      isListed: true,
      choices: SPEAKER_STATUS_CHOICES,
      text: textOfSpeakerStatus,
    },
  ],
  origin: [
    {
      id: 'origin',
      header: 'Origin',
      kind: 'fixed',
      width: 88,
      isInGrid: true,
      isListed: true,
      text: (claim) => claim.origin,
    },
  ],
}

export const CLAIM_COLUMNS: readonly Column<Claim>[] = Object.values(COLUMNS).flat()
