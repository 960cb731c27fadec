import type { Anchor } from '../../../shared/domain/text/anchor.ts'
import type { Migration, RecordMigration } from './migration.ts'
import type { Values } from '../record-rows.ts'
import type { Shape } from '../shape.ts'

interface OldClaim {
  readonly speakerId: string | null
  readonly speakerMentions: readonly Anchor[]
  readonly proposal: OldProposal | null
}

interface OldProposal {
  readonly speaker: string
  readonly mentions: readonly object[]
}

interface Speaking {
  readonly mentions: readonly Anchor[]
}

interface NewClaim {
  readonly speakers: readonly (Speaking & { readonly speakerId: string | null })[]
  readonly proposal: NewProposal | null
}

interface NewProposal {
  readonly speakers: readonly (Speaking & { readonly name: string })[]
}

/** A claim had one speaker at most, and mentions: `speakers` stands where these stood. */
function claimBefore(shape: Shape): Shape {
  return Object.fromEntries(
    Object.entries(shape).flatMap(([field, storage]) =>
      field === 'speakers'
        ? [
            ['speakerId', 'plain'],
            ['speakerMentions', 'json'],
          ]
        : [[field, storage]],
    ),
  ) as Shape
}

function without(values: Values, ...fields: readonly string[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([field]) => !fields.includes(field)))
}

function proposalUp(proposal: OldProposal): object {
  const { speaker, mentions } = proposal
  const speakers = speaker === '' && mentions.length === 0 ? [] : [{ name: speaker, mentions }]
  return { ...without(proposal as unknown as Values, 'speaker', 'mentions'), speakers }
}

function proposalDown(proposal: NewProposal): object {
  const { speakers } = proposal
  return {
    ...without(proposal as unknown as Values, 'speakers'),
    speaker: speakers[0]?.name ?? '',
    mentions: speakers.flatMap(({ mentions }) => mentions),
  }
}

const CLAIMS: RecordMigration = {
  before: claimBefore,
  up: (values) => {
    const { speakerId, speakerMentions, proposal } = values as unknown as OldClaim
    const isNone = speakerId === null && speakerMentions.length === 0
    return {
      ...without(values, 'speakerId', 'speakerMentions'),
      speakers: isNone ? [] : [{ speakerId, mentions: speakerMentions }],
      proposal: proposal === null ? null : proposalUp(proposal),
    }
  },
  down: (values) => {
    const { speakers, proposal } = values as unknown as NewClaim
    return {
      ...without(values, 'speakers'),
      speakerId: speakers[0]?.speakerId ?? null,
      speakerMentions: speakers.flatMap(({ mentions }) => mentions),
      proposal: proposal === null ? null : proposalDown(proposal),
    }
  },
}

interface StoredLinks {
  readonly claimId: string
  readonly links: readonly { readonly id: string; readonly mentions: readonly object[] }[]
}

interface Absorbed {
  readonly record: { readonly id: string }
  readonly links: readonly StoredLinks[]
}

/** What each absorbed record keeps of its claims' links. */
function ofAbsorbed(change: (absorbed: Values) => Values) {
  return (values: Values): Values => ({
    ...values,
    absorbed: (values['absorbed'] as readonly Values[]).map(change),
  })
}

/** An absorbed speaker kept which claims were its own, and no more: all their mentions were. */
const SPEAKERS: RecordMigration = {
  before: (after) => after,
  up: ofAbsorbed((absorbed) => {
    const { record, claims } = absorbed as unknown as Absorbed & { readonly claims: string[] }
    const links = claims.map((claimId) => ({ claimId, links: [{ id: record.id, mentions: null }] }))
    return { ...without(absorbed, 'claims'), links }
  }),
  down: ofAbsorbed((absorbed) => ({
    ...without(absorbed, 'links'),
    claims: (absorbed as unknown as Absorbed).links.map(({ claimId }) => claimId),
  })),
}

/** An absorbed source kept its claims' chains. */
const SOURCES: RecordMigration = {
  before: (after) => after,
  up: ofAbsorbed((absorbed) => {
    const chains = absorbed['chains'] as readonly {
      readonly claimId: string
      readonly via: readonly { readonly sourceId: string; readonly mentions: readonly object[] }[]
    }[]
    const links = chains.map(({ claimId, via }) => ({
      claimId,
      links: via.map(({ sourceId, mentions }) => ({ id: sourceId, mentions })),
    }))
    return { ...without(absorbed, 'chains'), links }
  }),
  down: ofAbsorbed((absorbed) => ({
    ...without(absorbed, 'links'),
    chains: (absorbed as unknown as Absorbed).links.map(({ claimId, links }) => ({
      claimId,
      via: links.map(({ id, mentions }) => ({ sourceId: id, mentions })),
    })),
  })),
}

/**
 * A claim has any number of speakers, each with its mentions, in rows as its chain of sources is; what a merge keeps of
 * claims is the same for speakers and for sources. An edit says in which version it was written.
 */
export const JOINT_SPEAKERS: Migration = {
  sql: `
CREATE TABLE claim_speaker (
  claim_id TEXT NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  speaker_id TEXT REFERENCES speaker (id) DEFERRABLE INITIALLY DEFERRED,
  mentions TEXT NOT NULL,
  PRIMARY KEY (claim_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_speaker_by_speaker ON claim_speaker (speaker_id);

-- What was written before had the shape of version 2, as version 1 had.
ALTER TABLE edit ADD COLUMN version INTEGER NOT NULL DEFAULT 2;
`,
  records: { claims: CLAIMS, speakers: SPEAKERS, sources: SOURCES },
  finish: `
-- Who made a claim of which something else could not be read.
INSERT INTO claim_speaker (claim_id, position, speaker_id, mentions)
SELECT id, 0, speaker_id, speaker_mentions FROM claim
WHERE speaker_id IN (SELECT id FROM speaker)
  AND id NOT IN (SELECT claim_id FROM claim_speaker);

DROP INDEX claim_by_speaker;
ALTER TABLE claim DROP COLUMN speaker_id;
ALTER TABLE claim DROP COLUMN speaker_mentions;
`,
}
