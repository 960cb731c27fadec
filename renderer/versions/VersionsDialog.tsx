import { useState } from 'react'
import { Button } from 'react-aria-components'
import { titleOf } from '../../shared/domain/article.ts'
import { countOf } from '../../shared/domain/counting.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { PlacedClaim } from '../../shared/domain/versions/claim-placing.ts'
import { DialogFrame } from '../kit/dialog/DialogFrame.tsx'
import { closeDialog, type DialogRequest } from '../state/dialog-state.ts'
import { useProjectState } from '../state/project-state.ts'
import { PlacedClaims } from './PlacedClaims.tsx'
import { SideBySide } from './SideBySide.tsx'
import { useAlignedForms, usePlacedClaims } from './use-forms.ts'
import { moveToLater, swapWithEarlier } from './version-actions.ts'
import styles from './VersionsDialog.module.css'

/** Two forms of an article side by side, word by word, and what became of the claims of the earlier one. */
export function VersionsDialog({
  request: { articleId, order },
}: {
  readonly request: Extract<DialogRequest, { type: 'versions' }>
}) {
  const article = useProjectState(({ project }) => project.articles.get(articleId))
  const forms = useAlignedForms(article?.versionOf ?? null, articleId)
  const placed = usePlacedClaims(forms)
  // What a person has not decided stands as it was found: what is the same is moved, what changed is looked at first.
  const [decided, setDecided] = useState<ReadonlyMap<Id, boolean>>(new Map())
  const isTicked = ({ claim, state }: PlacedClaim) => decided.get(claim.id) ?? state === 'same'
  const ticked = placed.filter((one) => one.state !== 'gone' && isTicked(one))
  const submit = () => {
    if (forms === null || ticked.length === 0 || !moveToLater(forms.later, ticked)) return
    closeDialog()
  }
  return (
    <DialogFrame
      title={
        article === undefined ? 'Two forms of an article' : `Two forms of “${titleOf(article)}”`
      }
      width={1240}
      onSubmit={submit}
      actions={
        <>
          <Button
            className="button plain"
            isDisabled={forms === null}
            onPress={() => swapWithEarlier(articleId)}
          >
            Swap earlier and later
          </Button>
          <Button className="button" autoFocus={placed.length === 0} onPress={closeDialog}>
            Close
          </Button>
          {placed.length === 0 ? null : (
            <Button
              className="button primary"
              isDisabled={ticked.length === 0}
              // Where there is something to confirm, the hands begin there.
              autoFocus
              onPress={submit}
            >
              Move {countOf(ticked.length, 'claim')} to the later form
            </Button>
          )}
        </>
      }
    >
      {forms === null ? (
        <p>The two texts are being read.</p>
      ) : (
        <div className={styles['versions']}>
          {order === undefined ? null : <p className={styles['order']}>{order}</p>}
          <SideBySide forms={forms} heads={['Earlier', 'Later']} />
          <PlacedClaims
            placed={placed}
            isTicked={isTicked}
            onTick={(id, isOn) => setDecided(new Map([...decided, [id, isOn]]))}
          />
        </div>
      )}
    </DialogFrame>
  )
}
