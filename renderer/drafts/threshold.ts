import { linkedIds } from '../../shared/domain/claim-link.ts'
import type { Claim } from '../../shared/domain/claim.ts'
import { atLeast } from '../../shared/domain/tagging/review.ts'
import { percentOfDraft } from './draft-words.ts'
import { countOf, formatNumber } from '../../shared/domain/counting.ts'

/** The percentages that a threshold can have. Under a half, more of what is taken is wrong than right. */
export const THRESHOLDS = { least: 50, most: 99, first: 80 } as const

/** Drafts parted at a threshold. */
export interface Partition {
  readonly taken: readonly Claim[]
  /** Sure enough, but somebody is to be named first: they go on waiting, whatever becomes of the others. */
  readonly nameless: readonly Claim[]
  readonly left: readonly Claim[]
  /** How many of those taken should be right: the sum of their calibrated confidences, rounded. */
  readonly expected: number
}

/** Less sure than any that was proposed. */
const UNPROPOSED = -1

function confidenceOf({ proposal }: Claim): number {
  return proposal?.confidence ?? UNPROPOSED
}

/** Drafts by confidence, the surest first; those equally sure in the order they came. */
export function sortByConfidence(drafts: readonly Claim[]): readonly Claim[] {
  return drafts.toSorted((a, b) => confidenceOf(b) - confidenceOf(a))
}

/**
 * Parts drafts, sorted by sureness, at a confidence in per cent: by the whole per cent that is shown, so that what
 * reads 80% is taken at 80. Drafts without a confidence are left, and those that name no speaker are not taken.
 */
export function partitionDrafts(sorted: readonly Claim[], threshold: number): Partition {
  const sure = atLeast(sorted, (threshold - 0.5) / 100)
  const isNamed = (claim: Claim) => linkedIds(claim, 'speakers').length > 0
  const taken = sure.filter(isNamed)
  const nameless = sure.filter((claim) => !isNamed(claim))
  const expected = Math.round(taken.reduce((sum, claim) => sum + confidenceOf(claim), 0))
  return { taken, nameless, left: sorted.slice(sure.length), expected }
}

/** What accepting would do, before it does: "Would accept 9 of 12 drafts; of those about 8 should be right." */
export function describePartition(partition: Partition): string {
  const { length } = partition.nameless
  const waiting =
    length === 0
      ? ''
      : ` ${formatNumber(length)} without a speaker ${length === 1 ? 'waits' : 'wait'} on.`
  return `${describeTaken(partition)}${waiting}`
}

function describeTaken({ taken, nameless, left, expected }: Partition): string {
  const all = countOf(taken.length + nameless.length + left.length, 'draft')
  const [first, ...others] = taken
  if (first === undefined) return `Would accept none of ${all}.`
  if (others.length === 0)
    return `Would accept 1 of ${all}, right with a chance of about ${percentOfDraft(first)}%.`
  const count = formatNumber(taken.length)
  const right = formatNumber(expected)
  return `Would accept ${count} of ${all}; of those about ${right} should be right.`
}

/** What the button that goes on says: "Accept 9 drafts", with the others rejected too "Accept 9, reject 3". */
export function nameAction(
  { taken, left }: Pick<Partition, 'taken' | 'left'>,
  isRejecting: boolean,
): string {
  const rejected = isRejecting ? left.length : 0
  if (rejected === 0) return `Accept ${countOf(taken.length, 'draft')}`
  if (taken.length === 0) return `Reject ${countOf(rejected, 'draft')}`
  return `Accept ${formatNumber(taken.length)}, reject ${formatNumber(rejected)}`
}
