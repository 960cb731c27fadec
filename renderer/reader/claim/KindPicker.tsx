import { ClaimKind, type Claim } from '../../../shared/domain/claim.ts'
import { DONE } from '../../../shared/domain/failure.ts'
import { isToldByLayout } from '../../../shared/domain/tagging/claim-kind.ts'
import { setKind } from '../../../shared/domain/tagging/tagging.ts'
import styles from './ClaimCard.module.css'
import { edit } from '../tag-actions.ts'

const KIND_MEANINGS: Readonly<Record<ClaimKind, string>> = {
  direct: 'All of it is quoted',
  mixed: 'Some of it is quoted',
  indirect: 'None of it is quoted',
}

function toldBy(claim: Claim): string {
  if (claim.isKindSet) return 'set by you'
  return isToldByLayout(claim) ? 'from the layout' : 'from the quotation marks'
}

/** The claim's kind, and whether the quotation marks, the layout or the analyst said so. */
export function KindPicker({
  claim,
  isDisabled,
  hasHint = true,
}: {
  readonly claim: Claim
  readonly isDisabled: boolean
  /** Whether it is said where the kind comes from. */
  readonly hasHint?: boolean
}) {
  return (
    <span className={styles['kind']}>
      <select
        className={styles['kind-choice']}
        aria-label="Kind of the claim"
        value={claim.kind}
        disabled={isDisabled}
        onChange={(event) => {
          const kind = ClaimKind.parse(event.target.value)
          edit(
            (draft, article) => {
              setKind(draft, claim.id, kind, article.quotations)
              return DONE
            },
            () => `set the kind of a claim: ${kind}`,
          )
        }}
      >
        {ClaimKind.options.map((kind) => (
          <option key={kind} value={kind} title={KIND_MEANINGS[kind]}>
            {kind}
          </option>
        ))}
      </select>
      <span className={styles['hint']}>
        {hasHint ? `${toldBy(claim)} ` : ''}
        {isDisabled ? null : <kbd className="key">D</kbd>}
      </span>
    </span>
  )
}
