import { useId, useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import { sharedAgency } from '../../shared/domain/versions/shared-story.ts'
import { DialogFrame } from '../kit/dialog/DialogFrame.tsx'
import { SuggestField } from '../kit/list/SuggestField.tsx'
import { closeDialog, type DialogRequest } from '../state/dialog-state.ts'
import { useProjectState } from '../state/project-state.ts'
import { recordStory } from './alike-actions.ts'
import { SideBySide } from './SideBySide.tsx'
import { useAlignedForms } from './use-forms.ts'
import styles from './VersionsDialog.module.css'

/** Articles of two outlets with much the same text side by side, and whose story they are. Nothing is set unasked. */
export function AlikeDialog({
  request: { articleId, otherId },
}: {
  readonly request: Extract<DialogRequest, { type: 'alike' }>
}) {
  const field = useId()
  const forms = useAlignedForms(otherId, articleId)
  const sources = useProjectState(({ project }) => project.sources)
  const known = useMemo(() => [...sources.values()].map((source) => source.name), [sources])
  const [typed, setTyped] = useState<string | null>(null)
  const proposed = forms === null ? '' : sharedAgency(forms.earlier, forms.later)
  const name = (typed ?? proposed).trim()
  const submit = () => {
    if (name !== '') recordStory([articleId, otherId], name)
  }
  return (
    <DialogFrame
      title="Much the same text in two outlets"
      width={1240}
      onSubmit={submit}
      actions={
        <>
          <Button className="button" onPress={closeDialog}>
            Close
          </Button>
          <Button className="button primary" isDisabled={name === ''} onPress={submit}>
            Both carry its story
          </Button>
        </>
      }
    >
      {forms === null ? (
        <p>The two texts are being read.</p>
      ) : (
        <div className={styles['versions']}>
          <SideBySide forms={forms} heads={['In the project before', 'This one']} />
          <div className={styles['story']}>
            <label htmlFor={field}>Whose story it is</label>
            <SuggestField
              id={field}
              label="Whose story it is"
              placeholder="An agency, or another source"
              value={typed ?? proposed}
              isInvalid={false}
              field={{ 'aria-describedby': `${field}-hint` }}
              onChange={setTyped}
              suggestions={known}
            />
            <p id={`${field}-hint`} className={styles['soft']}>
              It becomes the last source of each claim of the two, nearest the outlet, so that the
              chains show one origin and not two witnesses. Drafts made later get it too, once two
              claims of an article have it; a claim that you make yourself does not.
            </p>
          </div>
        </div>
      )}
    </DialogFrame>
  )
}
