import { USUAL_BASES } from '../domain/basis.ts'
import type { Claim } from '../domain/claim.ts'
import { placeOfVerdict, verdictsOf, wordsOfVerdict } from '../domain/verdicts/verdict-scale.ts'
import { verdictChoices, writeBasis, writeEvidence, writeVerdict } from './claim-cells.ts'
import type { ColumnsByField } from './column.ts'
import { joinEvidence } from './evidence-text.ts'

/** What a person finds out about a claim: whether it holds, how its speaker knows, and what shows it. */
export const JUDGEMENT_COLUMNS: Pick<ColumnsByField<Claim>, 'verdict' | 'basis' | 'evidence'> = {
  verdict: [
    {
      id: 'verdict',
      header: 'Verdict',
      kind: 'choice',
      width: 104,
      isInGrid: true,
      isListed: true,
      reads: ['scales'],
      choices: (project) => verdictChoices(verdictsOf(project)),
      text: ({ verdict }, project) => wordsOfVerdict(project, verdict),
      // In the order of the scale; those outside it behind.
      sortKey: ({ verdict }, project) => {
        const place = placeOfVerdict(verdictsOf(project), verdict)
        return place >= 0 ? place : verdict || null
      },
      write: writeVerdict,
    },
  ],
  basis: [
    {
      id: 'basis',
      header: 'Basis',
      kind: 'text',
      width: 140,
      isInGrid: true,
      isListed: true,
      offered: () => USUAL_BASES,
      text: (claim) => claim.basis,
      write: writeBasis,
    },
  ],
  evidence: [
    {
      // `evidence` is the program's reason for a draft, from before a claim had evidence.
      id: 'evidence_links',
      header: 'Evidence',
      kind: 'note',
      type: 'prose',
      width: 240,
      isInGrid: true,
      isListed: false,
      text: (claim) => joinEvidence(claim.evidence),
      write: writeEvidence,
    },
  ],
}
