import { useCallback } from 'react'
import { USUAL_BASES } from '../../shared/domain/basis.ts'
import type { Claim } from '../../shared/domain/claim.ts'
import { startsLike } from '../../shared/domain/naming/name-search.ts'
import { placeOfVerdict, verdictsOf } from '../../shared/domain/verdicts/verdict-scale.ts'
import { useFocusTarget } from '../kit/focus/use-region.ts'
import { KeyCap } from '../kit/keys/KeyCap.tsx'
import { ComboField } from '../kit/list/ComboField.tsx'
import { Part, PartList } from '../kit/panes/PartList.tsx'
import { openDialog } from '../state/dialog-state.ts'
import { useProjectState } from '../state/project-state.ts'
import { EvidenceList } from './EvidenceList.tsx'
import { setBasis, setVerdict } from './judgement-actions.ts'
import { BASIS_FIELD, VERDICT_FIELD } from './judgement-commands.ts'
import styles from './JudgementParts.module.css'

interface JudgementProps {
  readonly claim: Claim
  readonly isFixed: boolean
}

/** One of the project's scale; one that is not on it any more stays until another is chosen. */
function VerdictPicker({ claim, isFixed }: JudgementProps) {
  const verdicts = useProjectState(({ project }) => verdictsOf(project))
  const place = placeOfVerdict(verdicts, claim.verdict)
  return (
    <>
      <select
        ref={useFocusTarget<HTMLSelectElement>(VERDICT_FIELD)}
        className={styles['verdict']}
        aria-label="Verdict of the claim"
        value={place < 0 ? claim.verdict : verdicts[place]?.name}
        title={verdicts[place]?.meaning}
        disabled={isFixed}
        onChange={({ target }) => setVerdict(claim.id, target.value)}
      >
        <option value="">none</option>
        {verdicts.map(({ name, meaning }) => (
          <option key={name} value={name} title={meaning}>
            {name}
          </option>
        ))}
        {claim.verdict === '' || place >= 0 ? null : (
          <option value={claim.verdict}>{claim.verdict} (not on the scale)</option>
        )}
      </select>
      {isFixed ? null : (
        <span className={styles['hint']}>
          <KeyCap shortcut="y" />
        </span>
      )}
      <button
        type="button"
        className={`button plain ${styles['scale'] ?? ''}`}
        onClick={() => openDialog({ type: 'scale' })}
      >
        Scale…
      </button>
    </>
  )
}

/** How the speaker knows, or why nobody is named: the usual words are offered, and any can be typed. */
function BasisField({ claim, isFixed }: JudgementProps) {
  const itemsFor = useCallback(
    (typed: string) =>
      USUAL_BASES.filter((basis) => typed === '' || startsLike(basis, typed)).map((basis) => ({
        id: basis,
        name: basis,
        detail: '',
      })),
    [],
  )
  return (
    <ComboField
      key={claim.id}
      target={BASIS_FIELD}
      label="Basis of the claim"
      placeholder="How they know"
      value={claim.basis}
      isDisabled={isFixed}
      itemsFor={itemsFor}
      onPick={({ name }) => setBasis(claim.id, name)}
      onKeep={(typed) => setBasis(claim.id, typed)}
    />
  )
}

/** What a person finds out about a claim, as terms and what they are: its verdict, its basis and the evidence. */
export function JudgementParts({ claim, isFixed }: JudgementProps) {
  return (
    <PartList className={styles['parts']}>
      <Part term="Verdict" isLine>
        <VerdictPicker claim={claim} isFixed={isFixed} />
      </Part>
      <Part term="Basis">
        <span className={styles['basis']}>
          <BasisField claim={claim} isFixed={isFixed} />
        </span>
      </Part>
      <Part term="Evidence" isWide>
        <EvidenceList key={claim.id} claim={claim} isFixed={isFixed} />
      </Part>
    </PartList>
  )
}
