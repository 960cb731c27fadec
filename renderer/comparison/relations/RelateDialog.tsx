import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Claim } from '../../../shared/domain/claim.ts'
import { RelationType } from '../../../shared/domain/relation.ts'
import { shorten } from '../../../shared/domain/text/short-text.ts'
import { attributionOf } from '../../reader/claim/claim-words.ts'
import { useProjectState } from '../../state/project-state.ts'
import { findClaims } from '../claim/claim-search.ts'
import { wordsOf } from '../claim/claim-text.ts'
import { DialogFrame } from '../../kit/dialog/DialogFrame.tsx'
import { PickList } from '../../kit/list/PickList.tsx'
import styles from './RelateDialog.module.css'
import { stopRelating, useRelating } from './relate-state.ts'
import { relateClaims } from './relation-actions.ts'
import { RELATION_WORDS } from './relation-words.ts'

/** How many claims are offered at once: more is a reason to type another word. */
const OFFERED = 40

function RelateForm({ claim }: { readonly claim: Claim }) {
  const project = useProjectState((state) => state.project)
  const [type, setType] = useState<RelationType>('supports')
  const [typed, setTyped] = useState('')
  const claims = useMemo(() => findClaims(project, claim, typed, OFFERED), [project, claim, typed])
  return (
    <div className={styles['body']}>
      <p className={styles['claim']} dir="auto">
        {shorten(wordsOf(claim), 220)}
        <span className={styles['who']}>{attributionOf(project, claim)}</span>
      </p>
      <div className={styles['types']} role="radiogroup" aria-label="It">
        {RelationType.options.map((option) => (
          <label key={option} className={styles['type']} data-chosen={option === type}>
            <input
              type="radio"
              name="relation-type"
              value={option}
              checked={option === type}
              onChange={() => setType(option)}
            />
            <span aria-hidden>{RELATION_WORDS[option].sign}</span>
            {option}
          </label>
        ))}
      </div>
      <div className={styles['search']}>
        <PickList
          label="Find the other claim"
          placeholder="Words, speaker, source or topic of the other claim…"
          typed={typed}
          onType={setTyped}
          items={claims}
          keyOf={({ id }) => id}
          render={(found) => (
            <span className={styles['other']}>
              <span className={styles['words']} dir="auto">
                {shorten(wordsOf(found), 120)}
              </span>
              <span className={styles['who']}>{attributionOf(project, found)}</span>
            </span>
          )}
          onPick={(found) => {
            if (relateClaims(type, claim.id, found.id)) stopRelating()
          }}
          empty="No other claim has these words."
        />
      </div>
    </div>
  )
}

/** Relates the selected claim to one that is looked for, from any view. */
export function RelateDialog() {
  const claim = useProjectState((state) => state.project.claims)
  const claimId = useRelating((state) => state.claimId)
  const from = claimId === null ? undefined : claim.get(claimId)
  if (from === undefined) return null
  return (
    <DialogFrame
      title="Relate this claim to another"
      width={620}
      onClose={stopRelating}
      actions={
        <Button className="button" onPress={stopRelating}>
          Cancel
        </Button>
      }
    >
      <RelateForm claim={from} />
    </DialogFrame>
  )
}
